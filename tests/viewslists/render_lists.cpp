// SPDX-License-Identifier: GPL-3.0-or-later
// Draws drafts, outbox and the import dialog in themes and languages for people to look at: render_lists FOLDER [QM-FOLDER].
#include "tests/support/gallery.h"
#include "tests/viewslists/listsrig.h"
#include "ui/kit/chips.h"
#include "ui/theme/theme.h"
#include "views/importer/importdialog.h"

#include <QApplication>
#include <QDir>
#include <QTranslator>

#include <cstdio>

using namespace campanile;
using namespace Qt::StringLiterals;
using liststest::kNow;
using liststest::Rig;
using liststest::wire;

namespace {

struct Look {
    const char *name;
    ui::ThemeMode mode;
    const char *locale;
};

constexpr Look looks[] = {{"light-en", ui::ThemeMode::Light, "en_US"},
                          {"dark-de", ui::ThemeMode::Dark, "de_DE"},
                          {"light-ar", ui::ThemeMode::Light, "ar_EG"},
                          {"contrast-en", ui::ThemeMode::HighContrast, "en_US"}};

void seed(Rig &rig)
{
    const RecordId accounts[] = {RecordId::create('s'), RecordId::create('s'), RecordId::create('s'), RecordId::create('s')};
    const char *names[] = {"Fjord Coffee", "Fjord Roasters", "Bergen Bar", "Fjord AB"};
    const char *networks[] = {"mastodon", "bluesky", "instagram", "linkedin"};
    for (int i = 0; i < 4; ++i)
        rig.pull(u"SocialAccount"_s, {{u"id"_s, accounts[i].toString()}, {u"platform"_s, QString::fromLatin1(networks[i])}, {u"displayName"_s, QString::fromLatin1(names[i])},
                                      {u"username"_s, QString::fromLatin1(names[i]).toLower().replace(u' ', u'.')}});
    const RecordId campaign = RecordId::create('c');
    rig.pull(u"Campaign"_s, {{u"id"_s, campaign.toString()}, {u"name"_s, u"Winter gifts"_s}, {u"status"_s, u"active"_s}});
    const char *thoughts[] = {"What happens to the husks?", "Ask the roaster: an hour of answers", "Before and after: the old rope factory"};
    int hours = 1;
    for (const char *thought : thoughts)
        rig.pull(u"Post"_s, {{u"id"_s, RecordId::create('p').toString()}, {u"title"_s, QString::fromUtf8(thought)}, {u"isIdea"_s, true}, {u"status"_s, u"draft"_s},
                             {u"updatedAt"_s, wire(kNow.addSecs(-3600LL * (hours *= 6)))}});
    for (int i = 0; i < 3; ++i) {
        const RecordId post = RecordId::create('p');
        rig.pull(u"Post"_s, {{u"id"_s, post.toString()}, {u"title"_s, i == 1 ? QString() : u"Gift boxes are back"_s}, {u"status"_s, u"draft"_s}, {u"campaignId"_s, campaign.toString()},
                             {u"body"_s, u"Three beans, one mug, a card you can write on. Ships until the 20th, and we wrap it for you if you ask."_s},
                             {u"tags"_s, QJsonObject{{u"launch"_s, true}, {u"evergreen"_s, true}}}, {u"updatedAt"_s, wire(kNow.addSecs(-60LL * (i * 37)))}});
        for (int a = 0; a <= i + 1 && a < 4; ++a)
            rig.pull(u"PostTarget"_s, {{u"id"_s, RecordId::create('t').toString()}, {u"postId"_s, post.toString()}, {u"accountId"_s, accounts[a].toString()},
                                       {u"socialAccountId"_s, accounts[a].toString()}, {u"status"_s, u"pending"_s}});
    }
    rig.conflict();
    const RecordId held = rig.conflict(u"We are hiring in Bergen and Oslo"_s).first;
    rig.pull(u"Post"_s, {{u"id"_s, held.toString()}, {u"title"_s, u"We are hiring in Bergen and Oslo"_s}, {u"status"_s, u"scheduled"_s}, {u"scheduledAt"_s, wire(kNow.addDays(2))},
                         {u"body"_s, u"The winter roast has arrived. Come and try it on Monday."_s}});
    const RecordId refused = RecordId::create('p');
    rig.pull(u"Post"_s, {{u"id"_s, refused.toString()}, {u"title"_s, u"Friday recap"_s}, {u"body"_s, u"Old"_s}, {u"status"_s, u"published"_s}, {u"scheduledAt"_s, wire(kNow.addDays(-1))}});
    rig.apply(u"post.edit"_s, {store::SetOp::update(u"Post"_s, refused, {{u"body"_s, u"The week in three cups: a washed Huila, a natural Sidama and the house blend.\n\nSee you on Monday."_s}})});
    rig.refuse(refused);
    const RecordId moved = rig.post({{u"title"_s, u"Meet Ida, our new roaster"_s}, {u"scheduledAt"_s, wire(kNow.addDays(3))}});
    rig.apply(u"post.move"_s, {store::SetOp::update(u"Post"_s, moved, {{u"scheduledAt"_s, wire(kNow.addDays(2))}})});
    rig.apply(u"post.edit"_s, {store::SetOp::update(u"Post"_s, moved, {{u"body"_s, u"Ida has roasted for eleven years."_s}, {u"tags/people"_s, true}})});
    rig.apply(u"post.label"_s, {store::SetOp::update(u"Post"_s, moved, {{u"tags/team"_s, true}})});
}

QString writeCsv(const QDir &folder, int rows)
{
    QFile file(folder.filePath(u"calendar.csv"_s));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no csv");
    file.write("Date,Text,Link,Labels\n");
    for (int i = 0; i < rows; ++i)
        file.write(i % 9 == 4 ? QByteArray("not a date,Broken row,,\n")
                              : "2026-12-" + QByteArray::number(1 + i % 28).rightJustified(2, '0') + " 09:30,\"Brew tip " + QByteArray::number(i) + ": rinse the filter first\",https://fjord.example/tips,brew\n");
    return file.fileName();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QApplication::setCursorFlashTime(0); // a caret that blinks never stands still
    QApplication::setFont(QFont(u"Noto Sans"_s, 10));
    const QDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) : u"."_s);
    ui::Theme theme;
    theme.apply();
    Rig rig;
    seed(rig);
    const QString csv = writeCsv(QDir(rig.dir.path()), 40);
    for (const Look &look : looks) {
        const QLocale locale(QString::fromLatin1(look.locale));
        QLocale::setDefault(locale);
        QTranslator translator;
        if (argc > 2 && translator.load(locale, u"campanile"_s, u"_"_s, QString::fromLocal8Bit(argv[2])))
            QApplication::installTranslator(&translator);
        QApplication::setLayoutDirection(locale.textDirection());
        theme.setMode(look.mode);
        const auto save = [&](QWidget *widget, const QString &name) { widget->grab().save(folder.filePath(name + u'-' + QString::fromLatin1(look.name) + u".png"_s)); };
        for (const auto &[width, suffix] : {std::pair(1100, u""_s), std::pair(360, u"-narrow"_s)}) {
            const auto drafts = rig.make(u"drafts"_s);
            drafts->resize(width, 520);
            test::standsStill(*drafts);
            save(drafts.get(), u"drafts"_s + suffix);
            for (const QString &tab : {u"outbox"_s, u"conflicts"_s, u"refused"_s}) {
                const auto outbox = rig.make(u"outbox"_s);
                outbox->resize(width, 460);
                outbox->openRecord({}, {{u"tab"_s, tab}});
                test::standsStill(*outbox);
                save(outbox.get(), tab + suffix);
            }
        }
        views::ImportDialog dialog(*rig.deps);
        dialog.show();
        QSignalSpy previewed(&dialog, &views::ImportDialog::previewed);
        save(&dialog, u"import-empty"_s);
        dialog.loadFile(csv);
        if (!previewed.wait())
            qFatal("no preview");
        test::standsStill(dialog);
        save(&dialog, u"import"_s);
        std::printf("%s\n", look.name);
    }
    return 0;
}
