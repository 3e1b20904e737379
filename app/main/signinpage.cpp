// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/signinpage.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLocale>

namespace campanile {

namespace {

// The look of the server's sign-in page, which stood in this tab a moment before.
constexpr const char *kStyle =
    ":root{color-scheme:light dark;--ink:#1c2330;--paper:#f5f6f8;--card:#fff}"
    "@media(prefers-color-scheme:dark){:root{--ink:#e8ebf0;--paper:#14181f;--card:#1d232d}}"
    "*{box-sizing:border-box}body{margin:0;min-height:100vh;display:grid;place-items:center;background:var(--paper);"
    "color:var(--ink);font:1rem/1.5 system-ui,sans-serif;padding:1rem}"
    "main{width:100%;max-width:24rem;background:var(--card);border-radius:.75rem;padding:2rem;box-shadow:0 1px 4px #0003}"
    "h1{font-size:1.35rem;margin:0 0 .5rem}p{margin:0}";

QByteArray escaped(const char *text)
{
    return QCoreApplication::translate("SignInPage", text).toHtmlEscaped().toUtf8();
}

QByteArray page(const QByteArray &title, const QByteArray &lead)
{
    const QByteArray direction = QGuiApplication::layoutDirection() == Qt::RightToLeft ? "rtl" : "ltr";
    return "<!DOCTYPE html><html lang=\"" + QLocale().bcp47Name().toUtf8() + "\" dir=\"" + direction
        + "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>"
        + title + "</title><style>" + kStyle + "</style></head><body><main><h1>" + title + "</h1><p>" + lead
        + "</p></main></body></html>\n";
}

} // namespace

QByteArray signInPage(bool ok)
{
    const QByteArray title = ok ? escaped(QT_TRANSLATE_NOOP("SignInPage", "You are signed in"))
                                : escaped(QT_TRANSLATE_NOOP("SignInPage", "The sign-in did not work"));
    const QByteArray lead = ok
        ? escaped(QT_TRANSLATE_NOOP("SignInPage", "Campanile is fetching your workspace. You can close this page."))
        : escaped(QT_TRANSLATE_NOOP("SignInPage", "Nothing was changed. Close this page and sign in from Campanile once more."));
    return page(title, lead);
}

QByteArray connectPage(bool ok)
{
    return ok ? page(escaped(QT_TRANSLATE_NOOP("SignInPage", "Back to Campanile")),
                     escaped(QT_TRANSLATE_NOOP("SignInPage", "Your answer arrived. Go on in Campanile; you can close this page.")))
              : page(escaped(QT_TRANSLATE_NOOP("SignInPage", "Nothing was connected")),
                     escaped(QT_TRANSLATE_NOOP("SignInPage", "The network did not confirm it. Campanile shows what you can do; you can close this page.")));
}

} // namespace campanile
