import { connect } from 'node:net';

/** What a server answers to bytes, until it closes or, where `headers` are enough, shortly after they have come. */
export function rawRequest(port: number, bytes: string, enough: 'headers' | 'all' = 'all'): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    const settle = (): void => {
      socket.destroy();
      resolve(text);
    };
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString('latin1');
      if (enough === 'headers' && text.includes('\r\n\r\n')) setTimeout(settle, 20);
    });
    socket.on('close', settle);
    socket.on('error', settle);
    socket.write(bytes, 'latin1');
  });
}
