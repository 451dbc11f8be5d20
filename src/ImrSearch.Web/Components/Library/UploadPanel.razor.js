// Adds to the upload form what a form cannot do alone: files dropped on it, folders too, and how far each file is.
const megabyte = 1024 * 1024;

export function attach(form) {
  if (!form) {
    return; // Left already, by someone who went on quickly.
  }
  const input = form.querySelector("input[type=file]");
  const button = form.querySelector("button");
  const section = form.closest("section");
  const said = section.querySelector(".sending");
  const list = section.querySelector(".sent");
  const limits = form.dataset;

  form.addEventListener("submit", event => {
    event.preventDefault();
    send([...input.files]);
  });

  // A folder that is dropped anywhere else would make the browser leave the page.
  form.addEventListener("dragover", event => {
    event.preventDefault();
    form.dataset.over = "";
  });
  form.addEventListener("dragleave", event => {
    if (!form.contains(event.relatedTarget)) {
      delete form.dataset.over;
    }
  });
  form.addEventListener("drop", async event => {
    event.preventDefault();
    delete form.dataset.over;
    if (!button.disabled) {
      send(await filesOf(event.dataTransfer));
    }
  });

  form.dataset.ready = "";

  function send(files) {
    if (files.length === 0) {
      said.textContent = "Choose files first, or drop them here.";
      input.focus();
      return;
    }

    if (files.length > limits.maxFiles) {
      said.textContent = `These are ${files.length.toLocaleString("en-US")} files; an upload takes ${Number(limits.maxFiles).toLocaleString("en-US")}. Choose fewer, or import the folder.`;
      return;
    }

    const rows = files.map(file => row(file));
    list.replaceChildren(...rows.map(entry => entry.item));
    list.hidden = false;
    const going = rows.filter(entry => {
      const large = entry.file.size > limits.maxFileMegabytes * megabyte;
      if (large) {
        refuse(entry, `not sent: larger than ${limits.maxFileMegabytes} MB`);
      }
      return !large;
    });
    const total = going.reduce((sum, entry) => sum + entry.file.size, 0);
    if (total > limits.maxMegabytes * megabyte) {
      said.textContent = `These files have ${Math.ceil(total / megabyte).toLocaleString("en-US")} MB together; an upload takes ${Number(limits.maxMegabytes).toLocaleString("en-US")} MB. Choose fewer, or import the folder.`;
      return;
    }

    if (going.length === 0) {
      said.textContent = "No file was sent.";
      return;
    }

    post(going, total);
  }

  function post(going, total) {
    const token = form.querySelector("input[name=__RequestVerificationToken]")?.value ?? "";
    const body = new FormData();
    for (const entry of going) {
      body.append("files", entry.file, entry.file.name);
    }

    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.setRequestHeader("Accept", "application/json");
    request.setRequestHeader("RequestVerificationToken", token);
    button.disabled = true;
    let told = -1;
    request.upload.addEventListener("progress", event => {
      // The files go out one after the other in this order; what stands between them is little.
      let left = Math.max(0, event.loaded - Math.max(0, event.total - total));
      for (const entry of going) {
        const part = entry.file.size === 0 ? 1 : Math.min(1, left / entry.file.size);
        left -= Math.min(left, entry.file.size);
        entry.state.textContent = part >= 1 ? "sent" : part > 0 ? `sending, ${Math.floor(100 * part)} %` : "waiting";
      }
      // Said at every tenth only: a screen reader reads each.
      const tenth = event.total > 0 ? Math.floor(10 * event.loaded / event.total) : 0;
      if (tenth !== told) {
        told = tenth;
        said.textContent = tenth < 10 ? `Sending ${count(going.length)}: ${10 * tenth} %` : `${capital(count(going.length))} sent; being received …`;
      }
    });
    request.addEventListener("load", () => {
      button.disabled = false;
      input.value = "";
      if (request.status === 200) {
        received(going, JSON.parse(request.responseText));
      } else {
        failed(going, request.responseText.trim() || `The server answered ${request.status}.`);
      }
    });
    request.addEventListener("error", () => {
      button.disabled = false;
      failed(going, "The connection was lost. Check that ImrSearch is running, then try again.");
    });
    request.send(body);
  }

  function received(going, answer) {
    for (const entry of going) {
      entry.state.textContent = "received";
    }
    for (const one of answer.refused) {
      refuse(going[one.place], `refused: ${one.reason}`);
    }
    said.textContent = `${capital(count(answer.accepted))} received${answer.refused.length > 0 ? `, ${answer.refused.length} refused` : ""}. They are being imported: see above.`;
  }

  function failed(going, reason) {
    for (const entry of going) {
      entry.state.textContent = "not taken";
    }
    said.textContent = reason;
  }
}

function row(file) {
  const item = document.createElement("li");
  const [name, state] = ["name", "state"].map(kind => {
    const part = document.createElement("span");
    part.className = kind;
    return part;
  });
  name.textContent = file.name;
  state.textContent = "waiting";
  item.append(name, state);
  return { file, item, state };
}

function refuse(entry, reason) {
  entry.item.dataset.refused = "";
  entry.state.textContent = reason;
}

const count = number => `${number.toLocaleString("en-US")} ${number === 1 ? "file" : "files"}`;
const capital = text => text[0].toUpperCase() + text.slice(1);

// Dropped folders are walked through; of what is in them, letters alone are taken.
async function filesOf(transfer) {
  const entries = [...transfer.items].map(item => item.webkitGetAsEntry?.()).filter(entry => entry);
  if (!entries.some(entry => entry.isDirectory)) {
    return [...transfer.files];
  }

  const files = [];
  async function walk(entry, within) {
    if (entry.isFile) {
      if (!within || /\.(pdf|txt)$/i.test(entry.name)) {
        files.push(await new Promise((done, fail) => entry.file(done, fail)));
      }
      return;
    }
    const reader = entry.createReader();
    // Each call gives some; none is the end.
    for (;;) {
      const some = await new Promise((done, fail) => reader.readEntries(done, fail));
      if (some.length === 0) {
        return;
      }
      for (const inner of some) {
        await walk(inner, true);
      }
    }
  }
  for (const entry of entries) {
    await walk(entry, false);
  }
  return files;
}
