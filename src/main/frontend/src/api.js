/** No answer, or one that speaks of the moment and not of what was asked (RFC 9110, 15.5 and 15.6; RFC 6585, 4). */
const PASSING = [0, 401, 408, 429, 502, 503, 504];

/** What the server answered instead of doing what it was asked (RFC 9457), or that it could not be reached. */
export class Problem extends Error {
    constructor(status, details) {
        super(details.detail || details.title || `HTTP ${status}`);
        this.name = "Problem";
        this.status = status;
        this.field = details.field ?? null;
        this.current = details.current ?? null;
        this.submitted = details.submitted ?? null;
    }

    /** Whether somebody else has changed the thing meanwhile. */
    get isConflict() {
        return this.status === 409 && this.current !== null;
    }

    get isUnreachable() {
        return this.status === 0;
    }

    get isSignedOut() {
        return this.status === 401;
    }

    /** Whether the same may succeed later: the server was not reached or is busy, or the person has to sign in first. */
    get isPassing() {
        return PASSING.includes(this.status);
    }
}

/** The server's REST API, with the session of the page. */
export class Api {
    #base;

    constructor(context) {
        this.#base = `${context}/api/v1/`;
    }

    get(path) {
        return this.#send("GET", path);
    }

    post(path, body) {
        return this.#send("POST", path, body);
    }

    patch(path, body) {
        return this.#send("PATCH", path, body);
    }

    delete(path) {
        return this.#send("DELETE", path);
    }

    /** Every item of a list, page after page. */
    async all(path) {
        const items = [];
        let after = null;
        do {
            const cursor = after === null ? "" : `&after=${encodeURIComponent(after)}`;
            const page = await this.get(`${path}${path.includes("?") ? "&" : "?"}limit=200${cursor}`);
            items.push(...page.items);
            after = page.next;
        } while (after !== null && after !== undefined);
        return items;
    }

    async text(path) {
        const response = await this.#fetch("GET", path, { headers: { Accept: "text/plain" } });
        return response.text();
    }

    async #send(method, path, body) {
        const headers = { Accept: "application/json, application/problem+json" };
        const options = { headers };
        if (body !== undefined) {
            headers["Content-Type"] = "application/json";
            options.body = JSON.stringify(body);
        }
        const response = await this.#fetch(method, path, options);
        return response.status === 204 ? null : response.json();
    }

    async #fetch(method, path, options) {
        let response;
        try {
            response = await fetch(this.#base + path, { method, credentials: "same-origin", ...options });
        } catch (cause) {
            throw new Problem(0, { detail: cause.message });
        }
        if (!response.ok) {
            throw new Problem(response.status, await problemDetails(response));
        }
        return response;
    }
}

async function problemDetails(response) {
    const type = response.headers.get("Content-Type") ?? "";
    if (!type.includes("json")) {
        return { title: response.statusText };
    }
    try {
        return await response.json();
    } catch {
        // A broken body tells nothing more than the status line does.
        return { title: response.statusText };
    }
}
