// Beside a time of day in the group's zone: when that is by the reader's own clock, where it shows another.
{
  const showOwnTimes = () => {
    for (const { dateTime, dataset } of document.querySelectorAll("time[data-wall]")) {
      const at = new Date(dateTime);
      const own = new Date(at - at.getTimezoneOffset() * 60000).toISOString();
      const day = own.startsWith(dataset.wall.slice(0, 10))
        ? ""
        : `${at.toLocaleDateString("en-GB", { day: "numeric", month: "short" })}, `;
      if (!own.startsWith(dataset.wall)) dataset.own = `${day}${own.slice(11, 16)} your time`;
    }
  };

  // It stands behind all that it looks for.
  showOwnTimes();
}
