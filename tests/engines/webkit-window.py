"""
A bare WebKitGTK window that WebKitWebDriver can drive: the browser that comes with WebKit cannot be made narrower than
447 px. What the page says, what fails to load and every process that dies is written to the file ENGINE_LOG; ENGINE_SPY
names a script that runs first in every page.
"""

import os

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gdk, GLib, Gtk, WebKit2  # noqa: E402

log = open(os.environ["ENGINE_LOG"], "a", buffering=1)
# The web process inherits both: what a page writes to its console comes here too.
os.dup2(log.fileno(), 1)
os.dup2(log.fileno(), 2)
with open(os.environ["ENGINE_LOG"] + ".pid", "w") as file:
    file.write(str(os.getpid()))
with open(os.environ["ENGINE_SPY"]) as file:
    spy = file.read()


def say(kind, *words):
    print("FAULT", kind, *words, file=log)


storage = WebKit2.WebsiteDataManager(
    base_data_directory=os.environ["ENGINE_DATA"], base_cache_directory=os.environ["ENGINE_DATA"]
)
# The test server signs its certificate itself.
storage.set_tls_errors_policy(WebKit2.TLSErrorsPolicy.IGNORE)
context = WebKit2.WebContext.new_with_website_data_manager(storage)
context.set_automation_allowed(True)


def watch(view, resource, request):
    address = request.get_uri()[:200]

    def finished(resource):
        response = resource.get_response()
        if response is not None and response.get_status_code() >= 400:
            say("status", response.get_status_code(), address)

    resource.connect("finished", finished)


def open_view():
    settings = WebKit2.Settings()
    settings.set_enable_write_console_messages_to_stdout(True)
    settings.set_javascript_can_access_clipboard(True)
    scripts = WebKit2.UserContentManager()
    frames = WebKit2.UserContentInjectedFrames.ALL_FRAMES
    scripts.add_script(
        WebKit2.UserScript.new(spy, frames, WebKit2.UserScriptInjectionTime.START, None, None)
    )
    view = WebKit2.WebView(
        web_context=context,
        settings=settings,
        is_controlled_by_automation=True,
        user_content_manager=scripts,
    )
    view.connect("resource-load-started", watch)
    view.connect("web-process-terminated", lambda view, reason: say("crash", reason.value_nick))
    window = Gtk.Window()
    window.set_default_size(1280, 900)
    window.add(view)
    window.show_all()

    # Without a window manager nobody gives the focus, and `:focus` would never match.
    def focus():
        if window.get_window():
            window.get_window().focus(Gdk.CURRENT_TIME)
        view.grab_focus()
        return False

    GLib.timeout_add(200, focus)
    view.connect("close", lambda view: Gtk.main_quit())
    return view


def started(context, session):
    about = WebKit2.ApplicationInfo()
    about.set_name("window")
    about.set_version(1, 0, 0)
    session.set_application_info(about)
    session.connect("create-web-view", lambda session: view)
    session.connect("will-close", lambda session: Gtk.main_quit())


context.connect("automation-started", started)
view = open_view()
Gtk.main()
