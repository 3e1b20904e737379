// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/pageshell.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr const char *kStyle =
    ":root{color-scheme:light dark;--ink:#1c2330;--paper:#f5f6f8;--card:#fff;--line:#6b7686;--accent:#1f5fbf;"
    "--alert:#a3161f}"
    "@media(prefers-color-scheme:dark){:root{--ink:#e8ebf0;--paper:#14181f;--card:#1d232d;--line:#8a95a6;"
    "--accent:#8ab4ff;--alert:#ff9a9a}}"
    "*{box-sizing:border-box}body{margin:0;min-height:100vh;display:grid;place-items:center;background:var(--paper);"
    "color:var(--ink);font:1rem/1.5 system-ui,sans-serif;padding:1rem}"
    "main{width:100%;max-width:24rem;background:var(--card);border-radius:.75rem;padding:2rem;"
    "box-shadow:0 1px 4px #0003}h1{font-size:1.35rem;margin:0 0 .5rem}p{margin:0 0 1.25rem}"
    "label{display:block;font-weight:600;margin:0 0 .25rem}"
    "input{width:100%;font:inherit;color:inherit;background:transparent;border:1px solid var(--line);"
    "border-radius:.4rem;padding:.6rem .7rem;margin:0 0 1rem}"
    "button{font:inherit;font-weight:600;border-radius:.4rem;padding:.6rem 1.2rem;border:1px solid var(--accent);"
    "background:var(--accent);color:var(--card);cursor:pointer}"
    "h2{font-size:1.1rem;margin:1.5rem 0 .25rem}ul{margin:0 0 1rem;padding-inline-start:1.25rem}"
    "label.pick{display:flex;gap:.6rem;align-items:center;font-weight:400;padding:.4rem 0}"
    "label.pick input{width:1.1rem;height:1.1rem;margin:0;flex:none}.muted{color:var(--line)}"
    "blockquote{margin:0 0 1.25rem;padding-inline-start:.75rem;border-inline-start:4px solid var(--line);white-space:pre-line}"
    "main.wide{max-width:34rem}section{border-top:1px solid var(--line);padding-top:.5rem;margin-top:1rem}"
    "button.quiet{background:transparent;color:var(--accent);margin-inline-start:.5rem}"
    ":focus-visible{outline:3px solid var(--accent);outline-offset:2px}"
    ".alert{border-inline-start:4px solid var(--alert);color:var(--alert);padding-inline-start:.75rem}";

} // namespace

QByteArray pageStyleSource()
{
    return "'sha256-" + QCryptographicHash::hash(kStyle, QCryptographicHash::Sha256).toBase64() + '\'';
}

QByteArray escapedHtml(const QString &text)
{
    return text.toHtmlEscaped().replace(u'\'', u"&#39;"_s).toUtf8();
}

QByteArray hiddenField(const char *name, const QString &value)
{
    return QByteArray("<input type=\"hidden\" name=\"") + name + "\" value=\"" + escapedHtml(value) + "\">";
}

QByteArray pageDocument(const char *language, const char *direction, const QByteArray &title, const QByteArray &content, bool isWide)
{
    return QByteArray("<!DOCTYPE html><html lang=\"") + language + "\" dir=\"" + direction
        + "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">"
          "<meta name=\"robots\" content=\"noindex\"><title>"
        + title + "</title><style>" + kStyle + "</style></head><body><main" + (isWide ? " class=\"wide\"" : "") + "><h1>" + title + "</h1>"
        + content + "</main></body></html>\n";
}

HeaderList pageHeaders(const QByteArray &formTargets)
{
    return {{"Content-Type", "text/html; charset=utf-8"},
            {"Cache-Control", "no-store"},
            {"Content-Security-Policy",
             "default-src 'none'; style-src " + pageStyleSource() + "; form-action 'self'" + formTargets
                 + "; base-uri 'none'; frame-ancestors 'none'"},
            {"X-Frame-Options", "DENY"},
            {"X-Content-Type-Options", "nosniff"},
            {"Referrer-Policy", "no-referrer"}};
}

QByteArray cookieValue(const QByteArray &header, const QByteArray &name)
{
    const QList<QByteArray> cookies = header.split(';');
    for (const QByteArray &cookie : cookies) {
        const QByteArray trimmed = cookie.trimmed();
        if (trimmed.startsWith(name + '='))
            return trimmed.sliced(name.size() + 1);
    }
    return {};
}

std::size_t bestLanguage(const QByteArray &acceptLanguage, const char *const *languages, std::size_t count)
{
    std::size_t best = 0;
    double bestWeight = 0;
    const QList<QByteArray> entries = acceptLanguage.left(512).toLower().split(',');
    for (const QByteArray &entry : entries) {
        const QList<QByteArray> parts = entry.split(';');
        const QByteArray language = parts.first().trimmed().split('-').first();
        double weight = 1;
        if (parts.size() > 1 && parts.at(1).trimmed().startsWith("q="))
            weight = parts.at(1).trimmed().sliced(2).toDouble();
        for (std::size_t i = 0; i < count; ++i) {
            if (language == languages[i] && weight > bestWeight) {
                best = i;
                bestWeight = weight;
            }
        }
    }
    return best;
}

} // namespace campanile::server
