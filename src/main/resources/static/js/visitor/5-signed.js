// A visitor whom the site has signed: the same talk on every device, and what was said before it. What the site says of
// them stands behind the # of the address, which no server and no log sees.
if (chat) {
  const given = new URLSearchParams(location.hash.slice(1));
  const signed = { customer: given.get("customer") ?? "", issuedAt: given.get("issued") ?? "", signature: given.get("signature") ?? "" };
  const forget = () => {
    ["chat.session", "chat.out", "chat.draft", "chat.opinion", "chat.seen", "chat.whose"].forEach(key => talk.write(key, null));
    talk.session = null;
  };
  if (talk.read("chat.whose", "") !== signed.customer) {
    forget();
  }
  const earlier = async found => {
    const reads = { headers: { "X-Visitor-Token": found.token } };
    const base = `/api/v1/chat/sessions/${found.id}`;
    const answer = await fetch(base + "/messages?limit=200", { cache: "no-store", ...reads });
    if (answer.ok) {
      talk.earlier((await answer.json()).messages, base + "/files", reads.headers);
    }
  };
  talk.recall = async () => {
    if (!signed.signature) {
      return;
    }
    talk.asked = { ...signed, name: given.get("name") ?? "" };
    talk.write("chat.whose", signed.customer);
    const answer = await fetch("/api/v1/chat/talks", { method: "POST", headers: { "Content-Type": "application/json", ...talk.language }, body: JSON.stringify(signed) });
    if (answer.status === 422) {
      forget();
      talk.asked = {};
      talk.note((await answer.json()).detail);
    } else if (answer.ok) {
      const { talks } = await answer.json();
      const last = talks.at(-1);
      const goesOn = last && last.state !== "CLOSED" ? talks.pop() : null;
      talk.session = goesOn ? { id: goesOn.id, token: goesOn.token } : null;
      talk.write("chat.session", talk.session);
      for (const found of talks) {
        await earlier(found);
      }
    }
  };
}
