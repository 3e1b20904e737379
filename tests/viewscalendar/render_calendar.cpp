// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the calendar in many sizes, themes and languages for people to look at: render_calendar FOLDER.
#include "app/core/clock.h"
#include "tests/support/gallery.h"
#include "tests/viewscalendar/calendarfixture.h"
#include "ui/shell/panelregistry.h"
#include "ui/theme/theme.h"
#include "views/calendar/calendarpanel.h"
#include "views/calendar/calendarfilters.h"
#include "views/calendar/register.h"

#include <QApplication>
#include <QDir>
#include <QLinearGradient>
#include <QPainter>
#include <QTest>

#include <cstdio>

using namespace campanile;
using namespace Qt::StringLiterals;
using calendartest::Fixture;
using calendartest::PostSpec;

namespace {

QDateTime berlin(int month, int day, int hour, int minute)
{
    return QDateTime(QDate(2026, month, day), QTime(hour, minute), QTimeZone("Europe/Berlin")).toUTC();
}

QImage picture(int seed)
{
    QImage image(320, 240, QImage::Format_RGB32);
    QPainter painter(&image);
    QLinearGradient sky(0, 0, 320, 240);
    sky.setColorAt(0, QColor::fromHsl((seed * 67) % 360, 150, 190));
    sky.setColorAt(1, QColor::fromHsl((seed * 67 + 50) % 360, 160, 110));
    painter.fillRect(image.rect(), sky);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(QColor::fromHsl((seed * 67 + 180) % 360, 170, 200));
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(190, 30, 70, 70);
    return image;
}

void seed(Fixture &f)
{
    const RecordId mastodon = f.addAccount(u"mastodon"_s, u"Fjord Coffee"_s);
    const RecordId bluesky = f.addAccount(u"bluesky"_s, u"Fjord Roasters"_s);
    const RecordId insta = f.addAccount(u"instagram"_s, u"fjord.coffee"_s);
    const RecordId linkedin = f.addAccount(u"linkedin"_s, u"Fjord AB"_s);
    if (!QTest::qWaitFor([&] { return f.accounts->rowCount() == 4; }))
        qFatal("the accounts did not come");
    const RecordId winter = f.addCampaign(u"Winter gifts"_s);
    const RecordId brew = f.addCampaign(u"Brew school"_s);
    const RecordId jobs = f.addCampaign(u"We are hiring"_s);
    const RecordId advent = f.addCampaign(u"Advent calendar"_s);
    QList<RecordId> art;
    for (int i = 0; i < 4; ++i)
        art.append(f.addPicture(picture(i), u"photo%1.png"_s.arg(i)));
    const struct {
        const char *title;
        RecordId campaign;
        QList<RecordId> accounts;
    } ideas[] = {{"Monday brew: slow mornings", brew, {mastodon, bluesky}},
                 {"Gift boxes are back", winter, {mastodon, bluesky, insta, linkedin}},
                 {"Meet Ida, our new roaster", jobs, {linkedin, mastodon}},
                 {"How to descale without vinegar", brew, {insta}},
                 {"Behind the beans: Huila", {}, {insta, bluesky}},
                 {"Open positions in Oslo and Bergen", jobs, {linkedin}},
                 {"Free shipping until Sunday", winter, {mastodon, insta, bluesky}},
                 {"Customer story: the ferry kiosk that never closes", {}, {linkedin, bluesky}},
                 {"Latte art in 40 seconds", brew, {insta, mastodon}},
                 {"What we learned from 1,000 cups", brew, {bluesky}}};
    const QString bodies[] = {u"The kettle is on and the first bags of the week are still warm. What are you brewing?"_s, u"Three beans, one mug, a card you can write on. Ships until the 20th."_s,
                              u"Ida has roasted for eleven years and still tastes every batch twice."_s, u"Citric acid, warm water, ten minutes. That is all."_s, u"From a farm at 1,850 metres, washed, with notes of red apple."_s};
    const char *past[] = {"published", "published", "published", "partially_published", "failed"};
    const char *future[] = {"scheduled", "scheduled", "draft", "pending_approval", "approved", "scheduled"};
    QList<PostSpec> posts;
    SeededRng rng(5);
    for (int i = 0; i < 46; ++i) {
        const int day = 1 + int(rng.below(30));
        const auto &idea = ideas[i % 10];
        const bool isPast = day < 18;
        posts.append({QString::fromUtf8(idea.title), berlin(11, day, 8 + int(rng.below(11)), int(rng.below(4)) * 15),
                      QString::fromLatin1(isPast ? past[rng.below(5)] : future[rng.below(6)]), idea.accounts, idea.campaign,
                      {i % 2 ? u"launch"_s : u"evergreen"_s}, bodies[i % 5], {}, i % 3 == 0 ? art.at(i % 4) : RecordId()});
    }
    for (int i = 0; i < 6; ++i)
        posts.append({QString::fromUtf8(ideas[i].title), berlin(11, 19, 9, i * 10), u"scheduled"_s, ideas[i].accounts, ideas[i].campaign, {}, {}, {}, i == 1 ? art.at(1) : RecordId()});
    posts.append({u"Friday recap"_s, berlin(11, 6, 16, 30), u"scheduled"_s, {mastodon, bluesky}, brew, {}, {}, u"FREQ=WEEKLY"_s});
    posts.append({u"Publishing right now"_s, berlin(11, 18, 11, 15), u"publishing"_s, {mastodon}, winter});
    for (int i = 1; i < 5; ++i)
        posts.append({u"Door %1"_s.arg(i), berlin(12, i, 7, 0), u"draft"_s, {insta, mastodon}, advent});
    for (const char *title : {"Idea: cold brew myths", "Thank-you note for 10k followers", "Interview with the ferry captain", "Poll: oat or whole milk?", "Recap of the tasting evening"})
        posts.append({QString::fromUtf8(title), {}, u"draft"_s, {}, {}, {}, u"A few notes so far; needs a photo and a second look before it goes anywhere."_s});
    f.addPosts(posts);
}

struct Shot {
    const char *name;
    QSize size;
    ui::ThemeMode mode;
    const char *locale;
    views::CalendarKind kind;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QApplication::setCursorFlashTime(0); // a caret that blinks never stands still
    QApplication::setFont(QFont(u"Noto Sans"_s, 10));
    const QDir folder(argc > 1 ? QString::fromLocal8Bit(argv[1]) : u"."_s);
    ui::Theme theme;
    theme.apply();
    Fixture f(berlin(11, 18, 11, 20).toMSecsSinceEpoch());
    f.context.setWorkspace(u"Fjord"_s, u"Europe/Berlin"_s, u"America/New_York"_s);
    seed(f);
    ui::PanelRegistry registry;
    views::registerCalendarPanel(registry, *f.deps);
    using views::CalendarKind;
    const Shot shots[] = {{"month-1280-light-en", {1280, 720}, ui::ThemeMode::Light, "en_US", CalendarKind::Month},
                          {"month-1920-dark-de", {1920, 1080}, ui::ThemeMode::Dark, "de_DE", CalendarKind::Month},
                          {"month-1280-contrast-en", {1280, 720}, ui::ThemeMode::HighContrast, "en_GB", CalendarKind::Month},
                          {"month-1280-light-ar", {1280, 720}, ui::ThemeMode::Light, "ar_EG", CalendarKind::Month},
                          {"month-700-light-en", {700, 700}, ui::ThemeMode::Light, "en_US", CalendarKind::Month},
                          {"month-400-light-en", {400, 700}, ui::ThemeMode::Light, "en_US", CalendarKind::Month},
                          {"week-1280-light-en", {1280, 720}, ui::ThemeMode::Light, "en_US", CalendarKind::Week},
                          {"week-1920-dark-de", {1920, 1080}, ui::ThemeMode::Dark, "de_DE", CalendarKind::Week},
                          {"week-1280-light-ar", {1280, 720}, ui::ThemeMode::Light, "ar_EG", CalendarKind::Week},
                          {"day-1280-light-en", {1280, 720}, ui::ThemeMode::Light, "en_US", CalendarKind::Day},
                          {"day-400-dark-en", {400, 700}, ui::ThemeMode::Dark, "en_US", CalendarKind::Day},
                          {"agenda-1280-light-en", {1280, 720}, ui::ThemeMode::Light, "en_US", CalendarKind::Agenda},
                          {"agenda-400-dark-ar", {400, 700}, ui::ThemeMode::Dark, "ar_EG", CalendarKind::Agenda}};
    for (const Shot &shot : shots) {
        QLocale::setDefault(QLocale(QString::fromLatin1(shot.locale)));
        QApplication::setLayoutDirection(QLocale().textDirection());
        theme.setMode(shot.mode);
        views::CalendarPanel panel(*f.deps);
        panel.resize(shot.size);
        panel.show();
        panel.controller().setKind(shot.kind);
        if (qstrncmp(shot.name, "week-1920", 9) == 0)
            panel.controller().setSecondZoneShown(true);
        if (qstrncmp(shot.name, "month-1920", 10) == 0)
            panel.controller().setWeekNumbersShown(true);
        if (!QTest::qWaitFor([&] { return !panel.controller().entries().isEmpty(); }))
            qFatal("the posts did not come");
        panel.view()->setFocus();
        for (const auto &entry : panel.controller().entries()) {
            if (entry.at > f.clock.nowMs() && entry.post.status == u"scheduled" && !entry.post.firstAsset.isNull()) {
                panel.controller().setCurrent(models::CalendarModel::keyOf(entry), views::SelectMode::Replace);
                break;
            }
        }
        test::standsStill(panel);
        if (qstrncmp(shot.name, "month-1280-light-en", 19) == 0 || qstrncmp(shot.name, "week-1280-light-en", 18) == 0) {
            panel.grab().save(folder.filePath(QString::fromLatin1(shot.name) + u".png"_s));
            const QPoint from = panel.view()->cursorRect().center();
            QTest::mousePress(panel.view()->viewport(), Qt::LeftButton, {}, from);
            for (const QPoint &step : {QPoint(30, 20), QPoint(150, 60)})
                QTest::mouseMove(panel.view()->viewport(), from + step);
            panel.grab().save(folder.filePath(QString::fromLatin1(shot.name) + u"-drag.png"_s));
            panel.view()->cancelDrag();
            continue;
        }
        panel.grab().save(folder.filePath(QString::fromLatin1(shot.name) + u".png"_s));
        std::printf("%s\n", shot.name);
    }
    return 0;
}
