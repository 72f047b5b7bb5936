// Counts a hold down. Without scripts the seconds stand there as they are.
const timer = document.getElementById("timer");
const start = document.getElementById("timer-start");
if (timer && start) {
  const seconds = Number(timer.dataset.seconds);
  const said = document.getElementById("timer-said");
  let ends = 0;
  let tick = 0;
  const show = () => {
    const left = Math.max(0, Math.ceil((ends - performance.now()) / 1000));
    timer.textContent = left;
    if (left === Math.ceil(seconds / 2) && seconds > 9) said.textContent = left + " seconds left";
    if (left === 0) {
      clearInterval(tick);
      said.textContent = "Done";
      timer.textContent = seconds;
      start.disabled = false;
    }
  };
  start.hidden = false;
  start.addEventListener("click", () => {
    start.disabled = true;
    said.textContent = "";
    ends = performance.now() + seconds * 1000;
    tick = setInterval(show, 200);
    show();
  });
}
