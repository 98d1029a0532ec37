// Offers works while the key of one is typed.
const field = document.querySelector("[data-work-matches]");
const matches = document.getElementById("work-matches");

if (field && matches) {
    const context = document.documentElement.dataset.context ?? "";
    let asked = 0;
    field.addEventListener("input", async () => {
        const number = ++asked;
        const typed = field.value.trim();
        if ([...matches.children].some((option) => option.value === typed)) {
            return;
        }
        try {
            const response = await fetch(`${context}/api/v1/work-matches?limit=8&q=${encodeURIComponent(typed)}`, {
                headers: { Accept: "application/json" },
                credentials: "same-origin",
            });
            if (response.ok && number === asked) {
                const { items } = await response.json();
                matches.replaceChildren(
                    ...items.map((work) => {
                        const option = document.createElement("option");
                        option.value = work.key;
                        option.label = [work.label, work.title].filter(Boolean).join(" — ");
                        return option;
                    }),
                );
            }
        } catch {
            // Offers are a convenience: the key can be typed without them.
        }
    });
}
