// After each partial update: moves the focus where the server leads it, keeps the address in step with what is shown,
// and says so when the server does not answer.
const texts = document.querySelector("script[data-pages]").dataset;

function showError(words) {
    const place = document.querySelector(".messages");
    const notice = document.createElement("p");
    notice.className = "notice error";
    notice.textContent = words;
    place.querySelector(".notice.error")?.remove();
    place.append(notice);
    place.scrollIntoView({ block: "nearest" });
}

function clearError() {
    document.querySelector(".messages > .notice.error")?.remove();
}

function keepAddress() {
    const address = document.querySelector("[data-address]")?.dataset.address;
    if (address && address !== location.search) {
        history.replaceState(history.state, "", address);
    }
}

function focusOn(id) {
    const target = document.getElementById(id);
    if (target) {
        target.focus({ preventScroll: true });
        target.scrollIntoView({ block: "nearest" });
    }
}

let seen = null;

/** Where a person has to look after an act that was refused: the wrong field, else the message. */
function leadToTrouble() {
    const message = document.querySelector(".ui-messages-error");
    if (!message || message === seen) {
        return;
    }
    seen = message;
    const wrong = document.querySelector('[aria-invalid="true"], .question:has(.wrong) input');
    if (wrong) {
        wrong.focus({ preventScroll: true });
        wrong.scrollIntoView({ block: "center" });
    } else {
        message.scrollIntoView({ block: "center" });
    }
}

// The page's own handler of failures on the server calls this.
window.scholionFailed = (kind) => showError(texts[kind]);

// Return in a box saves it with the button beside it.
document.addEventListener("keydown", (event) => {
    const line = event.key === "Enter" && event.target.matches("input") && event.target.closest("[data-enter]");
    if (line) {
        event.preventDefault();
        line.querySelector("button").click();
    }
});

const jquery = window.jQuery;
if (jquery) {
    jquery(document)
        .on("pfAjaxSend", clearError)
        .on("pfAjaxError", () => showError(texts.lost))
        .on("pfAjaxComplete", (_event, _request, _settings, answer) => {
            keepAddress();
            if (answer?.focus) {
                focusOn(answer.focus);
            } else {
                leadToTrouble();
            }
        })
        // Uploads do not pass through PrimeFaces' queue.
        .on("ajaxError", () => showError(texts.refused));
}
