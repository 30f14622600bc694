/** Files dropped on a part of a page. Everybody else has the button: dropping is never the only way. */
import { useState, type DragEvent, type HTMLAttributes } from 'react';

type Handlers = Pick<HTMLAttributes<HTMLElement>, 'onDragOver' | 'onDragLeave' | 'onDrop'>;

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes('Files');

/** @param drop null: nothing may be dropped here */
export function useDropZone(drop: ((files: readonly File[]) => Promise<void>) | null): { over: boolean; handlers: Handlers } {
  const [over, setOver] = useState(false);
  if (drop === null) return { over: false, handlers: {} };
  const handlers: Handlers = {
    onDragOver(event) {
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    },
    onDragLeave(event) {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
    },
    onDrop(event) {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      void drop([...event.dataTransfer.files]);
    },
  };
  return { over, handlers };
}
