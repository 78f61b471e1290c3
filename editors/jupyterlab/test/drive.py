"""Opens a draft in the browser, types into it, and writes down what is marked in each line.

    drive.py ADDRESS
"""
import json
import os
import pathlib
import sys
import time

from playwright.sync_api import sync_playwright

STATE = pathlib.Path(os.environ["COPYDESK_TRIAL"])
MARKS = """lines => Object.fromEntries(lines.map((line, number) => {
  const marks = [...line.querySelectorAll('.cm-lintRange')].filter(each => !each.parentElement.closest('.cm-lintRange'));
  return [number, marks.map(each => each.textContent).join('')];
}).filter(([, text]) => text))"""


def marked(page, wanted):
    """What is marked, when it is what has to be, or after 20 seconds."""
    end = time.monotonic() + 20
    while True:
        found = page.eval_on_selector_all(".jp-FileEditor .cm-line", MARKS)
        if found == wanted or time.monotonic() > end:
            return found
        time.sleep(0.2)


def main(address):
    wanted = json.loads((STATE / "marks.json").read_text())
    plan = json.loads((STATE / "plan.json").read_text())
    with sync_playwright() as player:
        browser = player.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        # So high that the editor draws every line.
        page = browser.new_page(viewport={"width": 1400, "height": 1800})
        page.goto(address)
        page.wait_for_selector(".jp-FileEditor .cm-content", timeout=60000)
        seen = [marked(page, wanted[0])]
        page.click(".jp-FileEditor .cm-content")
        page.keyboard.press("Control+Home")
        page.keyboard.insert_text("🎉 ")
        page.keyboard.press("Control+End")
        page.keyboard.insert_text("\n\n" + plan["typed"])
        seen.append(marked(page, wanted[1]))
        page.keyboard.press("Control+s")
        time.sleep(1)
        (STATE / "seen.json").write_text(json.dumps(seen))
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1])
