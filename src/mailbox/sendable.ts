// Which addresses of strangers may be written to.

/** Whether it is a single address, without what means something to a mail server. */
export function isSendable(address: string): boolean {
  return address.length <= 254 && /^[a-z0-9.!#$%&'*+/=?^_{|}~-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}$/i.test(address);
}
