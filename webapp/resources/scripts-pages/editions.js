// While an edition is being set: says that it takes time.
const jquery = window.jQuery;

function tell(words) {
    const place = document.querySelector(".working");
    if (place) {
        place.textContent = words;
    }
}

jquery(document)
    .on("pfAjaxSend", () => tell(document.querySelector(".working")?.dataset.working ?? ""))
    .on("pfAjaxComplete", () => tell(""));
