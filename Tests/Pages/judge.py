"""Opens pages in a browser and prints one line for each fault: what axe-core finds by day and by night, and pages wider
than a phone, a tablet or a screen. `judge.py AXE FILE…`; with SHOTS=FOLDER pictures of them as well."""

import base64
import json
import os
import shutil
import subprocess
import sys
import tempfile

WIDTHS = (320, 768, 1280)


class Browser:
    """Chromium through the pipe of its DevTools protocol: JSON texts that end in a zero byte."""

    def __init__(self):
        self.profile = tempfile.mkdtemp()
        read, self.out = os.pipe()
        self.inward, write = os.pipe()
        command = (
            f"exec chromium --headless --no-sandbox --disable-gpu --disable-dev-shm-usage --hide-scrollbars "
            f"--user-data-dir={self.profile} --remote-debugging-pipe about:blank 3<&{read} 4>&{write}"
        )
        self.process = subprocess.Popen(
            ["sh", "-c", command], pass_fds=(read, write), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env={**os.environ, "HOME": self.profile})
        os.close(read)
        os.close(write)
        self.buffer, self.number, self.events = b"", 0, []
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.call("Page.enable")

    def message(self):
        while b"\0" not in self.buffer:
            part = os.read(self.inward, 1 << 20)
            if not part:
                raise EOFError("the browser ended")
            self.buffer += part
        text, self.buffer = self.buffer.split(b"\0", 1)
        return json.loads(text)

    def call(self, method, **params):
        self.number += 1
        request = {"id": self.number, "method": method, "params": params}
        if hasattr(self, "session"):
            request["sessionId"] = self.session
        data = json.dumps(request).encode() + b"\0"
        while data:
            data = data[os.write(self.out, data):]
        while True:
            answer = self.message()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']}")
                return answer["result"]
            self.events.append(answer["method"])

    def load(self, path):
        self.events.clear()
        self.call("Page.navigate", url="file://" + os.path.abspath(path))
        while "Page.loadEventFired" not in self.events:
            self.events.append(self.message().get("method"))

    def evaluate(self, script):
        result = self.call("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        if "exceptionDetails" in result:
            raise RuntimeError(str(result["exceptionDetails"]))
        return result["result"].get("value")

    def size(self, width):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=False)

    def scheme(self, name):
        self.call("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": name}])

    def picture(self, path, height):
        clip = {"x": 0, "y": 0, "width": self.evaluate("innerWidth"), "height": height, "scale": 1}
        data = self.call("Page.captureScreenshot", format="png", captureBeyondViewport=True, clip=clip)["data"]
        with open(path, "wb") as file:
            file.write(base64.b64decode(data))

    def close(self):
        self.process.terminate()
        self.process.wait()
        shutil.rmtree(self.profile, ignore_errors=True)


FAULTS = """axe.run({resultTypes: ['violations', 'incomplete']}).then(result => result.violations.flatMap(rule =>
  rule.nodes.map(node => rule.id + ': ' + rule.help + ': ' + node.html.slice(0, 160).replaceAll('\\n', ' '))))"""

WIDE = """[...document.querySelectorAll('body *')].filter(part => part.getBoundingClientRect().right > innerWidth + 1
  && !part.closest('.table')).slice(0, 3).map(part => part.outerHTML.slice(0, 120).replaceAll('\\n', ' '))"""


def judge(browser, path, axe, shots):
    name = os.path.basename(path)
    for scheme in ("light", "dark"):
        browser.scheme(scheme)
        browser.size(WIDTHS[-1])
        browser.load(path)
        browser.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
        browser.evaluate(axe)
        for fault in browser.evaluate(FAULTS):
            print(f"{name}: {scheme}: {fault}")
        for width in WIDTHS:
            browser.size(width)
            wide = browser.evaluate("document.documentElement.scrollWidth")
            if wide > width:
                print(f"{name}: {width}: the page is {wide} wide: {browser.evaluate(WIDE)}")
            if shots:
                height = browser.evaluate("document.documentElement.scrollHeight")
                browser.picture(os.path.join(shots, f"{name}-{scheme}-{width}.png"), height)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        axe = file.read()
    browser = Browser()
    try:
        for path in sys.argv[2:]:
            judge(browser, path, axe, os.environ.get("SHOTS"))
    finally:
        browser.close()


main()
