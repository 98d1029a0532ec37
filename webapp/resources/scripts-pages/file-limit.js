// Refuses files that are too large before a byte of them is sent; the page calls this for each file that is chosen.
window.scholionAddFile = (file, add) => {
    const place = document.querySelector("[data-upload-limit]");
    if (file.size <= Number(place.dataset.uploadLimit)) {
        add(file);
        return;
    }
    const line = document.createElement("li");
    line.className = "notice error";
    const name = document.createElement("bdi");
    name.textContent = file.name;
    const strong = document.createElement("strong");
    strong.append(name);
    const words = document.createElement("p");
    words.append(strong, ": ", place.dataset.uploadTooLarge);
    line.append(words);
    place.append(line);
};
