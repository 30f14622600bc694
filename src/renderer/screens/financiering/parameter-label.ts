import { useCall } from '../../client.ts';

/** The name of a parameter of the lawbook; its id until the lawbook is read. */
export function useParameterLabel(): (id: string) => string {
  const { data } = useCall('law.lijst', {});
  return (id) => data?.find((parameter) => parameter.id === id)?.label ?? id;
}
