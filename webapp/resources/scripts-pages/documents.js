// Sends chosen and dropped files one after the other, each with its progress, and lets each be cancelled. Without this
// script the form sends them all at once.
const queue = document.querySelector(".upload-queue");
const form = document.getElementById("upload");

if (queue && form) {
    const words = queue.dataset;
    const context = document.documentElement.dataset.context ?? "";
    const input = form.querySelector("input[type=file]");
    const news = document.querySelector("[data-upload-news]");
    const waiting = [];
    let busy = false;

    form.querySelector(".buttons").hidden = true;
    input.addEventListener("change", () => {
        add(input.files);
        input.value = "";
    });
    for (const kind of ["dragenter", "dragover"]) {
        form.addEventListener(kind, (event) => {
            event.preventDefault();
            form.classList.add("dropping");
        });
    }
    form.addEventListener("dragleave", () => form.classList.remove("dropping"));
    form.addEventListener("drop", (event) => {
        event.preventDefault();
        form.classList.remove("dropping");
        add(event.dataTransfer.files);
    });

    function add(files) {
        for (const file of files) {
            const row = newRow(file);
            if (file.size > Number(words.uploadLimit)) {
                row.end("error", words.uploadTooLarge);
            } else {
                waiting.push({ file, row });
                row.say(words.uploadWaiting);
                row.onCancel(() => {
                    waiting.splice(waiting.findIndex((one) => one.row === row), 1);
                    row.end("warn", words.uploadCancelled);
                });
            }
        }
        next();
    }

    async function next() {
        if (busy || waiting.length === 0) {
            return;
        }
        busy = true;
        const { file, row } = waiting.shift();
        await send(file, row);
        busy = false;
        if (waiting.length === 0) {
            await renew();
        }
        next();
    }

    function send(file, row) {
        return new Promise((resolve) => {
            const request = new XMLHttpRequest();
            const where = new URLSearchParams({ name: file.name, project: words.uploadProject });
            request.open("POST", `${context}/api/v1/documents?${where}`);
            request.setRequestHeader("Content-Type", "application/octet-stream");
            request.setRequestHeader("Accept", "application/json, application/problem+json");
            request.upload.addEventListener("progress", (event) => row.progress(event.loaded, event.total));
            request.upload.addEventListener("load", () => {
                // All bytes are there: what the server makes of them can no longer be stopped from here.
                row.onCancel(null);
                row.progress(null);
                row.say(words.uploadReading);
            });
            request.addEventListener("abort", () => row.end("warn", words.uploadCancelled));
            request.addEventListener("error", () => row.end("error", words.uploadUnreachable));
            request.addEventListener("load", () => answer(request, row));
            request.addEventListener("loadend", resolve);
            row.onCancel(() => request.abort());
            row.say("");
            row.progress(0, file.size);
            request.send(file);
        });
    }

    function answer(request, row) {
        let said = {};
        try {
            said = JSON.parse(request.responseText);
        } catch {
            // An answer that is no JSON comes from something before the server: its status is all it tells.
            said = { detail: `HTTP ${request.status}` };
        }
        if (request.status === 200 || request.status === 201) {
            const link = document.createElement("a");
            link.href = `${context}/desk/document.xhtml?slug=${encodeURIComponent(said.slug)}`;
            link.dir = "auto";
            link.textContent = said.title;
            row.end("done", request.status === 201 ? words.uploadAdded : words.uploadKnown, link);
        } else {
            row.end("error", `${words.uploadRefused} ${said.detail ?? ""}`, null, words.uploadNothingKept);
        }
    }

    function newRow(file) {
        const item = document.createElement("li");
        item.className = "notice info";
        const text = document.createElement("div");
        text.className = "notice-text";
        const line = document.createElement("p");
        const strong = document.createElement("strong");
        const name = document.createElement("bdi");
        name.textContent = file.name;
        strong.append(name);
        const words_ = document.createElement("span");
        line.append(strong, ": ", words_);
        const bar = document.createElement("progress");
        bar.setAttribute("aria-label", file.name);
        bar.hidden = true;
        text.append(line, bar);
        const cancel = document.createElement("button");
        cancel.type = "button";
        cancel.className = "button small";
        cancel.textContent = words.uploadCancel;
        const hidden = document.createElement("span");
        hidden.className = "visually-hidden";
        hidden.textContent = `: ${file.name}`;
        cancel.append(hidden);
        cancel.hidden = true;
        let act = null;
        cancel.addEventListener("click", () => act?.());
        item.append(text, cancel);
        queue.append(item);
        return {
            say: (what) => {
                words_.textContent = what;
            },
            progress: (done, all) => {
                bar.hidden = false;
                if (done === null) {
                    bar.removeAttribute("value");
                } else {
                    bar.max = Math.max(1, all);
                    bar.value = done;
                }
            },
            onCancel: (run) => {
                act = run;
                cancel.hidden = run === null;
            },
            end: (kind, what, link, more) => {
                act = null;
                cancel.remove();
                bar.remove();
                item.className = `notice ${kind}`;
                words_.replaceChildren(what, ...(link ? [" ", link] : []));
                if (more) {
                    const second = document.createElement("p");
                    second.textContent = more;
                    text.append(second);
                }
                news.textContent = line.textContent;
            },
        };
    }

    /** Shows the new documents in the list above. */
    async function renew() {
        try {
            const response = await fetch(location.href, { credentials: "same-origin" });
            const page = new DOMParser().parseFromString(await response.text(), "text/html");
            const list = page.getElementById("list");
            if (response.ok && list) {
                document.getElementById("list").replaceChildren(...list.childNodes);
            }
        } catch {
            // The list is as it was; what became of each file is told beside it.
        }
    }
}
