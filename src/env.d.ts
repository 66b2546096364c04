// The components of the campaign that is built, by the place that each is for (src/integrations/own-components.ts).
declare module 'undersigned:components' {
  import type { Slot } from './core/files/slots.ts';
  import type { SlotProps } from './site/slot-props.ts';

  const components: Partial<Record<Slot, (props: SlotProps) => unknown>>;
  export default components;
}
