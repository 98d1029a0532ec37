const FIRST_WAIT = 500;
const LONGEST_WAIT = 15000;

/**
 * Listens for "something changed" and lets the page read again with its own rights. After a lost connection it
 * connects again, ever more slowly, and reports everything as changed, because news may have been missed.
 */
export function listen(url, onChange) {
    let wait = FIRST_WAIT;
    let lost = false;

    const connect = () => {
        const socket = new WebSocket(url);
        socket.addEventListener("open", () => {
            wait = FIRST_WAIT;
            if (lost) {
                onChange("annotations");
                onChange("claims");
                onChange("revision");
            }
            lost = false;
        });
        socket.addEventListener("message", (event) => onChange(JSON.parse(event.data).changed));
        socket.addEventListener("close", () => {
            lost = true;
            setTimeout(connect, wait);
            wait = Math.min(wait * 2, LONGEST_WAIT);
        });
    };
    connect();
}
