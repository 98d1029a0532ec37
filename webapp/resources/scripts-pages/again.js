// Presses a button again and again while the page shows it: for work that goes on behind the page. Who has no script
// presses it by hand.
const press = () => {
    const button = document.querySelector("[data-again]");
    if (button && !document.hidden) {
        button.click();
    }
};
setInterval(press, 1000);
