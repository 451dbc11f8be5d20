// Facet entries are links that look and read as checkboxes: the space bar must work on them as on any checkbox.
document.addEventListener("keydown", event => {
  const entry = event.key === " " && event.target.closest?.('a[role="checkbox"]');
  if (entry) {
    event.preventDefault();
    entry.click();
  }
});

// The reload links of the two notices that must work without a connection.
document.addEventListener("click", event => {
  if (event.target.closest?.("#blazor-error-ui a, #components-reconnect-modal a")) {
    event.preventDefault();
    location.reload();
  }
});
