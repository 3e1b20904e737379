// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/invitetexts.h"

#include "server/http/pageshell.h"

namespace campanile::server {

namespace {

constexpr InviteTexts kInviteTexts[] = {
    {"en", "ltr", "Join %1", "%1 invites you to work together in %2.", "You are invited to work together in %1.",
     {"You will own the workspace together with others.", "You will plan, publish, connect accounts and manage people.",
      "You will plan, publish and connect accounts.", "You will write posts and answers.", "You will see everything and change nothing."},
     "The invitation is for %1.", "Your name", "E-mail address", "Password", "New password, at least 10 characters", "The same password again",
     "Create account and join", "I have an account on this server", "I have no account yet", "Sign in and join",
     "This address signs in to this server already. Enter its password.", "The invitation ends on %1 (UTC).", "You are in %1 now",
     {"Open Campanile on your computer.", "Choose “Add workspace”, then “Join a team”, and enter this address:", "Sign in there with the same e-mail address and password."},
     "You can close this page.", "This invitation does not work", "Ask whoever invited you for a new link.",
     {"This link is not valid.", "This invitation has ended or was taken back.", "This invitation has been used already.",
      "You are a member of this workspace already.", "The e-mail address or the password is not right.", "Too many attempts. Wait a few minutes and try again.",
      "This page was open for too long. Try again.", "The server is busy. Try again in a moment.", "Enter your name.",
      "The password has to have 10 to 1024 characters.", "The two passwords are not the same."}},
    {"de", "ltr", "%1 beitreten", "%1 lädt Sie ein, in %2 mitzuarbeiten.", "Sie sind eingeladen, in %1 mitzuarbeiten.",
     {"Der Arbeitsbereich gehört dann auch Ihnen.", "Sie können planen, veröffentlichen, Konten verbinden und Mitglieder verwalten.",
      "Sie können planen, veröffentlichen und Konten verbinden.", "Sie können Beiträge und Antworten schreiben.", "Sie können alles sehen und nichts ändern."},
     "Die Einladung gilt für %1.", "Ihr Name", "E-Mail-Adresse", "Passwort", "Neues Passwort, mindestens 10 Zeichen", "Dasselbe Passwort noch einmal",
     "Konto anlegen und beitreten", "Ich habe ein Konto auf diesem Server", "Ich habe noch kein Konto", "Anmelden und beitreten",
     "Diese Adresse hat schon ein Konto auf diesem Server. Geben Sie dessen Passwort ein.", "Die Einladung endet am %1 (UTC).", "Sie sind jetzt in %1",
     {"Öffnen Sie Campanile auf Ihrem Computer.", "Wählen Sie „Arbeitsbereich hinzufügen“, dann „Team beitreten“, und geben Sie diese Adresse ein:",
      "Melden Sie sich dort mit derselben E-Mail-Adresse und demselben Passwort an."},
     "Sie können diese Seite schließen.", "Diese Einladung funktioniert nicht", "Bitten Sie die Person, die Sie eingeladen hat, um einen neuen Link.",
     {"Dieser Link ist ungültig.", "Diese Einladung ist abgelaufen oder wurde zurückgezogen.", "Diese Einladung wurde schon benutzt.",
      "Sie sind schon Mitglied dieses Arbeitsbereichs.", "E-Mail-Adresse oder Passwort stimmt nicht.", "Zu viele Versuche. In einigen Minuten geht es wieder.",
      "Diese Seite war zu lange offen. Versuchen Sie es noch einmal.", "Der Server ist ausgelastet. Versuchen Sie es gleich noch einmal.", "Geben Sie Ihren Namen ein.",
      "Das Passwort muss 10 bis 1024 Zeichen haben.", "Die beiden Passwörter sind nicht gleich."}},
    {"ar", "rtl", "الانضمام إلى %1", "يدعوك %1 إلى العمل معًا في %2.", "أنت مدعو إلى العمل معًا في %1.",
     {"ستملك مساحة العمل مع الآخرين.", "ستخطط وتنشر وتربط الحسابات وتدير الأعضاء.", "ستخطط وتنشر وتربط الحسابات.", "ستكتب المنشورات والردود.",
      "سترى كل شيء ولن تغيّر شيئًا."},
     "هذه الدعوة موجهة إلى %1.", "اسمك", "البريد الإلكتروني", "كلمة المرور", "كلمة مرور جديدة من 10 أحرف على الأقل", "كلمة المرور نفسها مرة أخرى",
     "إنشاء حساب والانضمام", "لدي حساب على هذا الخادم", "ليس لدي حساب بعد", "تسجيل الدخول والانضمام",
     "لهذا البريد حساب على هذا الخادم. أدخل كلمة مروره.", "تنتهي الدعوة في %1 (UTC).", "أنت الآن في %1",
     {"افتح Campanile على حاسوبك.", "اختر «إضافة مساحة عمل» ثم «الانضمام إلى فريق» وأدخل هذا العنوان:", "سجّل الدخول هناك بالبريد وكلمة المرور نفسيهما."},
     "يمكنك إغلاق هذه الصفحة.", "هذه الدعوة لا تعمل", "اطلب رابطًا جديدًا ممن دعاك.",
     {"هذا الرابط غير صالح.", "انتهت هذه الدعوة أو سُحبت.", "استُعملت هذه الدعوة من قبل.", "أنت عضو في مساحة العمل هذه.",
      "البريد الإلكتروني أو كلمة المرور غير صحيحة.", "محاولات كثيرة جدًا. انتظر بضع دقائق ثم حاول مرة أخرى.", "بقيت هذه الصفحة مفتوحة مدة طويلة. حاول مرة أخرى.",
      "الخادم مشغول. حاول مرة أخرى بعد قليل.", "أدخل اسمك.", "يجب أن تكون كلمة المرور من 10 إلى 1024 حرفًا.", "كلمتا المرور غير متطابقتين."}},
};

} // namespace

const InviteTexts &inviteTexts(const QByteArray &acceptLanguage)
{
    return bestTexts(kInviteTexts, acceptLanguage);
}

} // namespace campanile::server
