// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the composer with a realistic post to PNG files: composer_render FOLDER [LOCALE]. For people to look at.
#include "composerfixture.h"

#include "tests/support/gallery.h"
#include "ui/theme/theme.h"
#include "views/composer/composerpanel.h"

#include <QApplication>
#include <QLinearGradient>
#include <QPainter>
#include <QTranslator>

using namespace campanile;
using namespace campanile::test;
using campanile::views::composer::ComposerPanel;

namespace {

QString drawnPicture(const QString &path, int seed)
{
    QImage image(900, 700, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor base = ui::Tokens::of(ui::ThemeKind::Light).data(seed);
    QLinearGradient sky(0, 0, 0, 700);
    sky.setColorAt(0, base.lighter(170));
    sky.setColorAt(1, base.darker(130));
    painter.fillRect(image.rect(), sky);
    painter.setPen(Qt::NoPen);
    painter.setBrush(base.darker(220));
    painter.drawRoundedRect(QRect(300, 330, 300, 260), 40, 40);
    painter.setBrush(base.lighter(190));
    painter.drawEllipse(QRect(310, 300, 280, 70));
    painter.end();
    return image.save(path) ? path : QString();
}

void fill(ComposerFixture &world, RecordId &post, bool arabic)
{
    const RecordId mastodon = world.addAccount(u"mastodon"_s, u"Harbour Roasters"_s, u"harbour@social.example"_s);
    const RecordId bluesky = world.addAccount(u"bluesky"_s, u"Harbour Roasters"_s, u"harbour.example"_s);
    const RecordId x = world.addAccount(u"twitter"_s, u"Harbour Coffee"_s, u"harbourcoffee"_s);
    const RecordId other = world.addAccount(u"linkedin"_s, u"Harbour Roasters GmbH"_s, u"harbour-roasters"_s);
    Q_UNUSED(other);
    services::NewPost draft;
    draft.body = arabic ? u"حبوب جديدة على الرف: إثيوبيا غوجي، معالجة طبيعية، بنكهة التوت الأزرق والياسمين. تذوّقوها صباح السبت عند الميناء. #قهوة https://harbour.coffee/guji"_s
                        : u"New on the shelf: Ethiopia Guji, natural, from Hambela. Blueberry, jasmine and black tea, and a cup that stays swete when it cools.\n\nTaste it on Saturday at the harbour, 09:00 to 13:00. Ask @ingrid@social.example for the brew guide. #coffee #harbour"_s;
    draft.timezone = u"Europe/Berlin"_s;
    draft.scheduledAt = QDateTime(QDate(2026, 11, 28), QTime(8, 0), Qt::UTC).toMSecsSinceEpoch();
    draft.accounts = {mastodon, bluesky, x};
    draft.tags = {u"launch"_s, u"single origin"_s};
    draft.properties = {{u"recurrenceRule"_s, u"FREQ=WEEKLY;BYDAY=SA"_s},
                        {u"linkUrl"_s, u"https://harbour.coffee/guji"_s},
                        {u"utm"_s, QJsonObject{{u"source"_s, u"social"_s}, {u"medium"_s, u"post"_s}, {u"campaign"_s, u"guji-launch"_s}}}};
    post = world.addPost(draft);
}

/** A post as the server left it: live on one account, @p second on the next. */
RecordId serveOut(ComposerFixture &world, const QString &status, const QString &second)
{
    const QString when = u"2026-11-20T08:00:00.000Z"_s;
    const RecordId post = RecordId::create('p');
    const auto serve = [&](const QString &type, const RecordId &id, QJsonObject properties) {
        for (const auto &[name, value] : {std::pair<QString, QJsonValue>{u"id"_s, id.toString()}, {u"ver"_s, 3}, {u"createdAt"_s, when}, {u"updatedAt"_s, when}})
            properties.insert(name, value);
        return world.serve(type, {properties});
    };
    bool fine = serve(u"Post"_s, post, {{u"body"_s, u"Guji is back on the shelf. Taste it on Saturday at the harbour. #coffee"_s}, {u"status"_s, status}, {u"scheduledAt"_s, when},
                                        {u"publishedAt"_s, when}, {u"timezone"_s, u"Europe/Berlin"_s}});
    int n = 0;
    for (const models::AccountRow &account : world.accounts->rows()) {
        const bool live = n++ != 1;
        const RecordId target = RecordId::create('t');
        QJsonObject object{{u"postId"_s, post.toString()}, {u"accountId"_s, account.id.toString()}, {u"platform"_s, account.platform},
                           {u"status"_s, live ? u"published"_s : second}};
        if (live)
            object.insert(u"permalink"_s, u"https://social.example/@harbour/113"_s);
        else if (second != u"awaiting_person")
            object.insert(u"errorCode"_s, second == u"unconfirmed" ? u"publish.noAnswer"_s : u"publish.rejected"_s);
        fine = fine && serve(u"PostTarget"_s, target, object);
        fine = fine && serve(u"PostEvent"_s, RecordId::create('e'), {{u"postId"_s, post.toString()}, {u"targetId"_s, target.toString()}, {u"eventType"_s, live ? u"live"_s : u"failed"_s},
                                                                     {u"payload"_s, QJsonObject{{u"message"_s, live ? QString() : u"Validation failed: media has expired"_s}}}});
    }
    return fine ? post : RecordId();
}

/** A post whose text a colleague has changed while somebody here wrote it. */
RecordId inConflict(ComposerFixture &world)
{
    const RecordId me = RecordId::create('u');
    const RecordId ada = RecordId::create('u');
    world.deps->me = me;
    world.person(me, u"Lena Hart"_s);
    world.person(ada, u"Ada Berg"_s);
    const QString when = u"2026-11-20T08:00:00.000Z"_s;
    const QString theirs = u"Guji is back: taste it on Sunday at the harbour, with cake. #coffee"_s;
    const RecordId post = RecordId::create('p');
    const RecordId account = world.accounts->rows().first().id;
    const QJsonObject made{{u"ver"_s, 3}, {u"createdAt"_s, when}, {u"updatedAt"_s, when}, {u"updatedBy"_s, ada.toString()}};
    const auto serve = [&](const QString &type, const RecordId &id, QJsonObject object) {
        PanelRig::mix(object, made);
        object.insert(u"id"_s, id.toString());
        return world.serve(type, {object});
    };
    const bool fine = serve(u"Post"_s, post, {{u"body"_s, theirs}, {u"status"_s, u"draft"_s}, {u"timezone"_s, u"Europe/Berlin"_s}})
        && serve(u"PostTarget"_s, RecordId::create('t'), {{u"postId"_s, post.toString()}, {u"accountId"_s, account.toString()}, {u"platform"_s, world.accounts->rows().first().platform}, {u"status"_s, u"pending"_s}})
        && serve(u"Conflict"_s, RecordId::create('x'),
                 {{u"typeName"_s, u"Post"_s}, {u"recordId"_s, post.toString()}, {u"property"_s, u"body"_s}, {u"kind"_s, u"alternative"_s}, {u"base"_s, u"Guji is back. #coffee"_s},
                  {u"theirs"_s, theirs}, {u"mine"_s, u"Guji is back on the shelf. Taste it on Saturday at the harbour, 09:00 to 13:00. #coffee"_s}, {u"byUserId"_s, me.toString()}, {u"resolution"_s, u"unresolved"_s}});
    return fine ? post : RecordId();
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QApplication::setCursorFlashTime(0); // a caret that blinks never stands still
    const QString folder = app.arguments().value(1, u"."_s);
    const QString locale = app.arguments().value(2, u"en"_s);
    QTranslator words;
    if (locale != u"en" && words.load(app.arguments().value(3)))
        app.installTranslator(&words);
    QLocale::setDefault(QLocale(locale == u"en" ? u"en_US"_s : locale));
    if (locale == u"ar")
        app.setLayoutDirection(Qt::RightToLeft);
    ui::Theme theme;
    theme.setMode(ui::ThemeMode::Light);
    theme.apply();
    ComposerFixture world;
    RecordId post;
    fill(world, post, locale == u"ar");
    const RecordId thread = world.addPost({.body = u"Three things about Guji."_s, .timezone = u"Europe/Berlin"_s, .accounts = {world.accounts->rows().first().id},
                                           .properties = {{u"threadParts"_s, QJsonArray{u"It is dried in the fruit, on raised beds, for three weeks."_s, u"It tastes of blueberry."_s}},
                                                          {u"spoilerText"_s, u"Coffee talk"_s}, {u"sensitive"_s, true}, {u"language"_s, u"en"_s}, {u"title"_s, u"Guji thread"_s},
                                                          {u"planningNotes"_s, u"Numbers from Ingrid, check before Friday."_s}}});
    const RecordId partly = serveOut(world, u"partially_published"_s, u"failed"_s);
    const RecordId going = serveOut(world, u"publishing"_s, u"unconfirmed"_s);
    const RecordId byHand = serveOut(world, u"publishing"_s, u"awaiting_person"_s);
    const RecordId conflict = inConflict(world);
    struct Shot {
        QString name;
        RecordId post;
        QSize size;
        api::Role role = api::Role::Editor;
        qint64 occurrence = 0;
    };
    const qint64 week = QDateTime(QDate(2026, 12, 5), QTime(8, 0), Qt::UTC).toMSecsSinceEpoch();
    const QList<Shot> shots{{u"draft"_s, post, {280, 900}}, {u"draft"_s, post, {420, 1900}}, {u"draft"_s, post, {900, 1000}}, {u"draft"_s, post, {1600, 1000}},
                            {u"conflict"_s, conflict, {900, 700}}, {u"conflict"_s, conflict, {320, 800}}, {u"new"_s, {}, {900, 700}}, {u"new"_s, {}, {420, 900}}, {u"thread"_s, thread, {640, 1500}}, {u"partly"_s, partly, {900, 800}},
                            {u"partly"_s, partly, {280, 800}}, {u"going"_s, going, {900, 900}}, {u"going"_s, going, {420, 1000}},
                            {u"byhand"_s, byHand, {900, 900}}, {u"byhand"_s, byHand, {320, 1000}}, {u"viewer"_s, thread, {640, 1200}, api::Role::Viewer}, {u"series"_s, post, {420, 700}, api::Role::Editor, week}};
    const QList<std::pair<QString, ui::ThemeMode>> modes{{u"light"_s, ui::ThemeMode::Light}, {u"dark"_s, ui::ThemeMode::Dark}, {u"contrast"_s, ui::ThemeMode::HighContrast}};
    for (const auto &[mode, kind] : modes) {
        theme.setMode(kind);
        for (const Shot &shot : shots) {
            world.context.setRole(api::Role::Editor);
            ComposerPanel panel(*world.deps);
            panel.resize(shot.size);
            panel.show();
            panel.openRecord(shot.post, {{u"occurrence"_s, double(shot.occurrence)}});
            if (!QTest::qWaitFor([&] { return panel.controller().isLoaded() && (shot.post.isNull() || !panel.controller().analysis().targets.isEmpty()); }))
                return 2;
            if (shot.post == post && shot.occurrence == 0 && panel.controller().facts().media.isEmpty()) {
                panel.controller().addFiles({drawnPicture(world.dir.filePath(u"guji-cup.png"_s), 1), drawnPicture(world.dir.filePath(u"harbour-morning.png"_s), 2)});
                if (!QTest::qWaitFor([&] { return panel.controller().facts().media.size() == 2; }))
                    return 3;
                panel.controller().setAltText(panel.controller().facts().media.first().use, u"A cup of light coffee on a wooden table by the water"_s);
            }
            if (shot.post == thread && shot.role == api::Role::Editor && panel.controller().facts().media.isEmpty()) {
                panel.controller().addFiles({drawnPicture(world.dir.filePath(u"beds.png"_s), 4)}, 1);
                if (!QTest::qWaitFor([&] { return panel.controller().facts().media.size() == 1; }))
                    return 3;
            }
            world.context.setRole(shot.role);
            test::standsStill(panel);
            const QString name = u"composer_%1_%2_%3_%4x%5.png"_s.arg(shot.name, locale, mode).arg(shot.size.width()).arg(shot.size.height());
            if (!panel.grab().save(folder + u'/' + name))
                return 4;
        }
    }
    return 0;
}
