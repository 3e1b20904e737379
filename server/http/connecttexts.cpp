// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/connecttexts.h"

#include "server/http/pageshell.h"

#include <iterator>

namespace campanile::server {

namespace {

constexpr const char *kPurposes[] = {"publish", "profile", "comments", "messages", "metrics", "stay", "channels", "media", "mentions", "moderate"};

constexpr ConnectTexts kConnectTexts[] = {
    {"en", "ltr", "Connect an account", "%1 asks you to connect an account to %2.", "%1 asks you to connect an account.",
     "This link was made for %1.",
     "You sign in on the network’s own page. Your password stays there, and you can take the access back in the network’s settings at any time.",
     "No network can be connected with this link right now.", "Campanile will be able to:", "Address of your instance", "Your handle",
     "Connect %1", "The link works once, until %1 (UTC).", "You are being taken to %1. If nothing happens, follow this link:",
     "Which accounts of %1 may %2 use?", "Accounts", "Connect", "The account is connected",
     "Go back to Campanile.", "Thank you. The team can use the account now.", "Go back to Campanile and choose what to connect.",
     "You can close this page.", "Nothing was connected", "Try again", "Ask whoever sent you here to start again.",
     {"publish posts", "see name and picture of the account", "read and answer comments", "read and answer direct messages",
      "read figures about posts and the account", "stay signed in until you take the access back", "see the pages and channels that you manage",
      "upload pictures and films", "see posts that mention the account", "hide or delete comments"},
     {"This link is not valid.", "This link has ended or was taken back.", "This link has been used already.",
      "You did not allow the access.", "This sign-in took too long or was finished already.", "Another account signed in than the one that was meant.",
      "There is no account here that can be connected.", "The plan of this workspace has no room for another account.",
      "No server was found at this address.", "The network could not be reached.", "The network refused the sign-in."}},
    {"de", "ltr", "Ein Konto verbinden", "%1 bittet Sie, ein Konto mit %2 zu verbinden.", "%1 bittet Sie, ein Konto zu verbinden.",
     "Dieser Link ist für %1.",
     "Sie melden sich auf der Seite des Netzwerks an. Ihr Passwort bleibt dort, und Sie können den Zugriff jederzeit in den Einstellungen des Netzwerks zurücknehmen.",
     "Mit diesem Link lässt sich gerade kein Netzwerk verbinden.", "Campanile kann dann:", "Adresse Ihrer Instanz", "Ihr Handle",
     "%1 verbinden", "Der Link gilt für ein Mal und bis %1 (UTC).", "Sie werden zu %1 weitergeleitet. Falls nichts geschieht, folgen Sie diesem Link:",
     "Welche Konten von %1 darf %2 nutzen?", "Konten", "Verbinden", "Das Konto ist verbunden",
     "Kehren Sie zu Campanile zurück.", "Vielen Dank. Das Team kann das Konto jetzt nutzen.", "Kehren Sie zu Campanile zurück und wählen Sie dort, was verbunden wird.",
     "Sie können diese Seite schließen.", "Es wurde nichts verbunden", "Noch einmal versuchen", "Bitten Sie die Person, die Sie hierher geschickt hat, von vorn zu beginnen.",
     {"Beiträge veröffentlichen", "Name und Bild des Kontos sehen", "Kommentare lesen und beantworten", "Direktnachrichten lesen und beantworten",
      "Zahlen zu Beiträgen und Konto lesen", "angemeldet bleiben, bis Sie den Zugriff zurücknehmen", "die Seiten und Kanäle sehen, die Sie verwalten",
      "Bilder und Filme hochladen", "Beiträge sehen, die das Konto erwähnen", "Kommentare ausblenden oder löschen"},
     {"Dieser Link ist nicht gültig.", "Dieser Link ist abgelaufen oder wurde zurückgenommen.", "Dieser Link wurde schon benutzt.",
      "Sie haben den Zugriff nicht erlaubt.", "Diese Anmeldung hat zu lange gedauert oder war schon abgeschlossen.", "Es hat sich ein anderes Konto angemeldet als das gemeinte.",
      "Hier gibt es kein Konto, das verbunden werden kann.", "Der Tarif dieses Arbeitsbereichs hat keinen Platz für ein weiteres Konto.",
      "Unter dieser Adresse wurde kein Server gefunden.", "Das Netzwerk war nicht erreichbar.", "Das Netzwerk hat die Anmeldung abgelehnt."}},
    {"ar", "rtl", "ربط حساب", "يطلب منك %1 ربط حساب بمساحة العمل %2.", "تطلب منك مساحة العمل %1 ربط حساب.",
     "أُنشئ هذا الرابط من أجل %1.",
     "تسجّل الدخول في صفحة الشبكة نفسها. تبقى كلمة مرورك هناك، ويمكنك سحب الإذن في إعدادات الشبكة في أي وقت.",
     "لا يمكن ربط أي شبكة بهذا الرابط الآن.", "سيتمكن Campanile من:", "عنوان الخادم الذي تستخدمه", "اسمك المعرّف",
     "ربط %1", "يعمل الرابط مرة واحدة حتى %1 ‏(UTC).", "يجري نقلك إلى %1. إن لم يحدث شيء فاتبع هذا الرابط:",
     "أي حسابات %1 يُسمح لمساحة العمل %2 باستخدامها؟", "الحسابات", "ربط", "تم ربط الحساب",
     "عُد إلى Campanile.", "شكرًا لك. يمكن للفريق استخدام الحساب الآن.", "عُد إلى Campanile واختر ما تريد ربطه.",
     "يمكنك إغلاق هذه الصفحة.", "لم يُربط شيء", "حاول مرة أخرى", "اطلب ممن أرسلك إلى هنا أن يبدأ من جديد.",
     {"نشر المنشورات", "رؤية اسم الحساب وصورته", "قراءة التعليقات والرد عليها", "قراءة الرسائل الخاصة والرد عليها",
      "قراءة أرقام المنشورات والحساب", "البقاء مسجّلًا حتى تسحب الإذن", "رؤية الصفحات والقنوات التي تديرها",
      "رفع الصور والأفلام", "رؤية المنشورات التي تذكر الحساب", "إخفاء التعليقات أو حذفها"},
     {"هذا الرابط غير صالح.", "انتهى هذا الرابط أو سُحب.", "استُخدم هذا الرابط من قبل.",
      "لم تسمح بالوصول.", "استغرق تسجيل الدخول وقتًا طويلًا أو كان قد اكتمل.", "سجّل الدخول حساب آخر غير الحساب المقصود.",
      "لا يوجد هنا حساب يمكن ربطه.", "لا مكان لحساب آخر في خطة مساحة العمل هذه.",
      "لم يُعثر على خادم في هذا العنوان.", "تعذّر الوصول إلى الشبكة.", "رفضت الشبكة تسجيل الدخول."}},
};

} // namespace

const ConnectTexts &connectTexts(const QByteArray &acceptLanguage)
{
    return bestTexts(kConnectTexts, acceptLanguage);
}

const char *purposeText(const ConnectTexts &texts, const QString &purpose)
{
    static_assert(std::size(kPurposes) == std::size(ConnectTexts{}.purposes));
    for (std::size_t i = 0; i < std::size(kPurposes); ++i) {
        if (purpose == QLatin1StringView(kPurposes[i]))
            return texts.purposes[i];
    }
    return nullptr;
}

const char *noticeText(const ConnectTexts &texts, ConnectNotice notice)
{
    static_assert(std::size(ConnectTexts{}.notices) == std::size_t(ConnectNotice::Failed));
    return notice == ConnectNotice::None ? nullptr : texts.notices[std::size_t(notice) - 1];
}

} // namespace campanile::server
