// Sends chosen files to the work that is shown, one after the other, each as it lies on disk.
const types = { pdf: "application/pdf", png: "image/png", jpg: "image/jpeg", jpeg: "image/jpeg",
    tif: "image/tiff", tiff: "image/tiff", djvu: "image/vnd.djvu" };

function typeOf(file) {
    return types[file.name.split(".").pop().toLowerCase()] ?? "application/octet-stream";
}

/** Sends one file; gives what went wrong, or nothing. */
async function send(file, place) {
    if (file.size > Number(place.dataset.attachLimit)) {
        return place.dataset.attachTooLarge;
    }
    const context = document.documentElement.dataset.context ?? "";
    const address = `${context}/api/v1/works/${encodeURIComponent(place.dataset.attach)}/attachments`
        + `?name=${encodeURIComponent(file.name)}`;
    try {
        const answer = await fetch(address, { method: "POST", headers: { "Content-Type": typeOf(file) }, body: file });
        return answer.ok ? null : (await answer.json()).detail;
    } catch {
        return place.dataset.attachFailed;
    }
}

document.addEventListener("change", async (event) => {
    const place = event.target.closest("[data-attach]");
    if (!place || event.target.type !== "file") {
        return;
    }
    const progress = place.querySelector(".attach-progress");
    const refusals = [];
    for (const file of event.target.files) {
        progress.textContent = `${place.dataset.attachSending} ${file.name}`;
        const wrong = await send(file, place);
        if (wrong) {
            refusals.push(`${file.name}: ${wrong}`);
        }
    }
    event.target.value = "";
    progress.textContent = refusals.join(" ");
    progress.classList.toggle("wrong", refusals.length > 0);
    // With refusals the page stays as it is, so that they can be read; the list shows what was taken all the same.
    window.scholionAttached();
    if (refusals.length > 0) {
        window.jQuery(document).one("pfAjaxComplete", () => {
            const now = document.querySelector("[data-attach] .attach-progress");
            now.textContent = refusals.join(" ");
            now.classList.add("wrong");
            now.scrollIntoView({ block: "nearest" });
        });
    }
});
