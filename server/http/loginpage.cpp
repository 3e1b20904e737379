// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/loginpage.h"

#include <QCryptographicHash>

#include <algorithm>
#include <span>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

/** The sentences of the pages; a further language is a further row of the table. UTF-8. */
struct PageTexts {
    const char *language;
    const char *direction;
    const char *title;
    const char *lead;
    const char *login;
    const char *password;
    const char *submit;
    const char *cancel;
    const char *wrongPassword;
    const char *locked;
    const char *expired;
    const char *unavailable;
    const char *errorTitle;
    const char *badClient;
    const char *badRedirect;
    const char *closeHint;
};

constexpr PageTexts kTexts[] = {
    {"en", "ltr", "Sign in to Campanile", "The Campanile app on this computer asks to sign in as you.", "E-mail address",
     "Password", "Sign in", "Cancel", "The e-mail address or the password is not right.",
     "Too many attempts. Wait a few minutes and try again.",
     "This page was open for too long. Sign in again.", "The server is busy. Try again in a moment.",
     "This sign-in link does not work", "The app that asked to sign in did not say who it is.",
     "The app that asked to sign in gave an address that is not on this computer.",
     "Close this page and start signing in from Campanile again."},
    {"de", "ltr", "Bei Campanile anmelden", "Die Campanile-App auf diesem Computer bittet darum, Sie anzumelden.",
     "E-Mail-Adresse", "Passwort", "Anmelden", "Abbrechen", "E-Mail-Adresse oder Passwort stimmt nicht.",
     "Zu viele Versuche. In einigen Minuten geht es wieder.",
     "Diese Seite war zu lange offen. Melden Sie sich noch einmal an.",
     "Der Server ist ausgelastet. Versuchen Sie es gleich noch einmal.", "Dieser Anmeldelink funktioniert nicht",
     "Die App, die um die Anmeldung bat, hat nicht gesagt, wer sie ist.",
     "Die App, die um die Anmeldung bat, nannte eine Adresse, die nicht auf diesem Computer liegt.",
     "Schließen Sie diese Seite und beginnen Sie die Anmeldung in Campanile von vorn."},
    {"ar", "rtl", "تسجيل الدخول إلى Campanile", "يطلب تطبيق Campanile على هذا الحاسوب تسجيل الدخول باسمك.",
     "البريد الإلكتروني", "كلمة المرور", "تسجيل الدخول", "إلغاء", "البريد الإلكتروني أو كلمة المرور غير صحيحة.",
     "محاولات كثيرة جدًا. انتظر بضع دقائق ثم حاول مرة أخرى.", "بقيت هذه الصفحة مفتوحة مدة طويلة. سجّل الدخول مرة أخرى.",
     "الخادم مشغول. حاول مرة أخرى بعد قليل.", "رابط تسجيل الدخول هذا لا يعمل",
     "التطبيق الذي طلب تسجيل الدخول لم يعرّف بنفسه.", "التطبيق الذي طلب تسجيل الدخول أعطى عنوانًا ليس على هذا الحاسوب.",
     "أغلق هذه الصفحة وابدأ تسجيل الدخول من Campanile من جديد."},
};

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
    "button.quiet{background:transparent;color:var(--accent);margin-inline-start:.5rem}"
    ":focus-visible{outline:3px solid var(--accent);outline-offset:2px}"
    ".alert{border-inline-start:4px solid var(--alert);color:var(--alert);padding-inline-start:.75rem}";

const PageTexts &textsFor(const QByteArray &acceptLanguage)
{
    const PageTexts *best = &kTexts[0];
    double bestWeight = 0;
    const QList<QByteArray> entries = acceptLanguage.left(512).toLower().split(',');
    for (const QByteArray &entry : entries) {
        const QList<QByteArray> parts = entry.split(';');
        const QByteArray language = parts.first().trimmed().split('-').first();
        double weight = 1;
        if (parts.size() > 1 && parts.at(1).trimmed().startsWith("q="))
            weight = parts.at(1).trimmed().sliced(2).toDouble();
        for (const PageTexts &texts : kTexts) {
            if (language == texts.language && weight > bestWeight) {
                best = &texts;
                bestWeight = weight;
            }
        }
    }
    return *best;
}

QByteArray escaped(const QString &text)
{
    return text.toHtmlEscaped().replace(u'\'', u"&#39;"_s).toUtf8();
}

QByteArray hidden(const char *name, const QString &value)
{
    return QByteArray("<input type=\"hidden\" name=\"") + name + "\" value=\"" + escaped(value) + "\">";
}

QByteArray document(const PageTexts &texts, const char *title, const QByteArray &content)
{
    return QByteArray("<!DOCTYPE html><html lang=\"") + texts.language + "\" dir=\"" + texts.direction
        + "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">"
          "<meta name=\"robots\" content=\"noindex\"><title>"
        + title + "</title><style>" + kStyle + "</style></head><body><main><h1>" + title + "</h1>" + content
        + "</main></body></html>\n";
}

const char *noticeText(const PageTexts &texts, LoginNotice notice)
{
    switch (notice) {
    case LoginNotice::None:
        return nullptr;
    case LoginNotice::WrongPassword:
        return texts.wrongPassword;
    case LoginNotice::Locked:
        return texts.locked;
    case LoginNotice::Expired:
        return texts.expired;
    case LoginNotice::Unavailable:
        return texts.unavailable;
    }
    return nullptr;
}

} // namespace

QByteArray pageStyleSource()
{
    return "'sha256-" + QCryptographicHash::hash(kStyle, QCryptographicHash::Sha256).toBase64() + '\'';
}

QByteArray renderLoginPage(const LoginPage &page, const QByteArray &acceptLanguage)
{
    const PageTexts &texts = textsFor(acceptLanguage);
    QByteArray content;
    if (const char *notice = noticeText(texts, page.notice))
        content += QByteArray("<p class=\"alert\" role=\"alert\" id=\"notice\">") + notice + "</p>";
    else
        content += QByteArray("<p>") + texts.lead + "</p>";
    const AuthorizeRequest &request = page.request;
    content += "<form method=\"post\" action=\"/oauth/authorize\">";
    content += hidden("response_type", u"code"_s) + hidden("client_id", request.clientId)
        + hidden("redirect_uri", QString::fromLatin1(request.redirectUri))
        + hidden("state", QString::fromLatin1(request.state))
        + hidden("code_challenge", QString::fromLatin1(request.challenge)) + hidden("code_challenge_method", u"S256"_s)
        + hidden("form_token", QString::fromLatin1(page.formToken));
    const QByteArray described = page.notice == LoginNotice::WrongPassword ? " aria-describedby=\"notice\"" : "";
    content += QByteArray("<label for=\"login\">") + texts.login
        + "</label><input id=\"login\" name=\"login\" type=\"email\" autocomplete=\"username\" maxlength=\"254\" "
          "required value=\""
        + escaped(page.login) + '"' + described + (page.login.isEmpty() ? " autofocus" : "") + '>';
    content += QByteArray("<label for=\"password\">") + texts.password
        + "</label><input id=\"password\" name=\"password\" type=\"password\" autocomplete=\"current-password\" "
          "maxlength=\"1024\" required"
        + described + (page.login.isEmpty() ? "" : " autofocus") + '>';
    content += QByteArray("<button type=\"submit\" name=\"action\" value=\"approve\">") + texts.submit
        + "</button><button class=\"quiet\" type=\"submit\" name=\"action\" value=\"deny\" formnovalidate>"
        + texts.cancel + "</button></form>";
    return document(texts, texts.title, content);
}

QByteArray renderErrorPage(const QByteArray &code, const QByteArray &acceptLanguage)
{
    const PageTexts &texts = textsFor(acceptLanguage);
    const char *reason = code == "redirect" ? texts.badRedirect : texts.badClient;
    return document(texts, texts.errorTitle,
                    QByteArray("<p class=\"alert\" role=\"alert\">") + reason + "</p><p>" + texts.closeHint + "</p>");
}

} // namespace campanile::server
