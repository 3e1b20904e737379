// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/loginpage.h"

#include "server/http/pageshell.h"

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

constexpr PageTexts kLoginTexts[] = {
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

const PageTexts &textsFor(const QByteArray &acceptLanguage)
{
    return bestTexts(kLoginTexts, acceptLanguage);
}

QByteArray document(const PageTexts &texts, const char *title, const QByteArray &content)
{
    return pageDocument(texts.language, texts.direction, title, content);
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
    content += hiddenField("response_type", u"code"_s) + hiddenField("client_id", request.clientId)
        + hiddenField("redirect_uri", QString::fromLatin1(request.redirectUri))
        + hiddenField("state", QString::fromLatin1(request.state))
        + hiddenField("code_challenge", QString::fromLatin1(request.challenge)) + hiddenField("code_challenge_method", u"S256"_s)
        + hiddenField("form_token", QString::fromLatin1(page.formToken));
    const QByteArray described = page.notice == LoginNotice::WrongPassword ? " aria-describedby=\"notice\"" : "";
    content += QByteArray("<label for=\"login\">") + texts.login
        + "</label><input id=\"login\" name=\"login\" type=\"email\" autocomplete=\"username\" maxlength=\"254\" "
          "required value=\""
        + escapedHtml(page.login) + '"' + described + (page.login.isEmpty() ? " autofocus" : "") + '>';
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
