/** 416 wide over the margin: history of a field, help on a term. Esc closes and gives the focus back. */
import type { ReactElement, ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { t } from '../i18n.ts';
import { Button } from './button.tsx';

interface SidePanelProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function SidePanel({ title, onClose, children }: SidePanelProps): ReactElement {
  return (
    <ModalOverlay className="veil veil--side" isOpen onOpenChange={(next) => (next ? undefined : onClose())} isDismissable>
      <Modal className="side">
        <AriaDialog className="side__body">
          <div className="side__head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <Button kind="quiet" small icon="x" label={t('actie.sluiten')} onPress={onClose} />
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
