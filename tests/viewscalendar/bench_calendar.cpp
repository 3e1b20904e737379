// SPDX-License-Identifier: GPL-3.0-or-later
// Measures the calendar with 20,000 posts: one line per figure, ratio = measured / allowed.
#include "app/store/storecore.h"
#include "tests/viewscalendar/calendarfixture.h"
#include "ui/theme/theme.h"
#include "views/calendar/calendarpanel.h"

#include <QApplication>
#include <QScrollBar>
#include <QTest>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace campanile;
using namespace Qt::StringLiterals;
using calendartest::Fixture;
using calendartest::PostSpec;
using views::CalendarKind;

namespace {

constexpr int kPosts = 20'000;
constexpr double kRepaintMs = 8; ///< p99 of one repaint
constexpr double kDropMs = 2;    ///< p99 of what a drop costs the GUI thread before it returns

double p99(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.isEmpty() ? 0 : values.at(std::min<qsizetype>(values.size() - 1, values.size() * 99 / 100));
}

/** Time that this thread has computed, in ms: what other programs on the machine do does not count. */
double busyMs()
{
#ifdef Q_OS_UNIX
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
#else
    return double(std::clock()) * 1e3 / CLOCKS_PER_SEC;
#endif
}

double repaint(QWidget *viewport)
{
    const double before = busyMs();
    viewport->repaint();
    return busyMs() - before;
}

void report(const char *name, double measured, double allowed)
{
    std::printf("%s ratio=%.3f goal=<=1\n", name, measured / allowed);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    ui::Theme theme;
    theme.apply();
    const QDateTime now(QDate(2026, 11, 18), QTime(10, 0), Qt::UTC);
    Fixture f(now.toMSecsSinceEpoch());
    QList<RecordId> accounts{f.addAccount(u"mastodon"_s, u"Fjord Coffee"_s), f.addAccount(u"bluesky"_s, u"Fjord Roasters"_s)};
    SeededRng rng(3);
    QList<PostSpec> posts;
    for (int i = 0; i < kPosts; ++i)
        posts.append({u"Post %1 about slow mornings"_s.arg(i), now.addSecs(qint64(rng.below(365LL * 24 * 3600)) - 180LL * 24 * 3600), i % 3 ? u"scheduled"_s : u"draft"_s, accounts});
    f.addPosts(posts);
    views::CalendarPanel panel(*f.deps);
    panel.resize(1920, 1080);
    panel.show();
    QList<double> times;
    for (const CalendarKind kind : {CalendarKind::Month, CalendarKind::Week, CalendarKind::Agenda}) {
        panel.controller().setKind(kind);
        for (int round = 0; round < 120; ++round) {
            views::CalendarView *view = panel.view();
            if (round % 40 == 0) {
                // A new page: the posts come from the store, then everything is painted for the first time.
                const auto from = panel.controller().days().from();
                panel.controller().step(1);
                if (!QTest::qWaitFor([&] { return panel.controller().days().from() != from && !panel.controller().entries().isEmpty() && panel.controller().entries().first().at >= panel.controller().days().from(); }, 20'000))
                    qFatal("the posts did not come");
                view->layoutNow();
            }
            view->verticalScrollBar()->setValue(round * 13 % std::max(1, view->verticalScrollBar()->maximum()));
            const auto &entries = panel.controller().entries();
            panel.controller().setCurrent(models::CalendarModel::keyOf(entries.at(round % entries.size())), views::SelectMode::Replace);
            times.append(repaint(view->viewport()));
        }
    }
    report("calendar_repaint_p99_ms", p99(times), kRepaintMs);

    panel.controller().setKind(CalendarKind::Month);
    panel.controller().setAnchor(QDate(2027, 2, 10));
    if (!QTest::qWaitFor([&] { return !panel.controller().entries().isEmpty() && panel.controller().days().indexOf(panel.controller().entries().first().at) >= 0; }, 20'000))
        qFatal("the posts did not come");
    QList<double> drops;
    for (int round = 0; round < 60; ++round) {
        const auto entry = panel.controller().entries().at(round * 7 % panel.controller().entries().size());
        const views::WallSlot slot = panel.controller().slotOf(entry);
        const double before = busyMs();
        panel.edits().drop({entry}, models::CalendarModel::keyOf(entry), views::shifted(slot, slot.date.day() < 15 ? 1 : -1, 0), false);
        drops.append(busyMs() - before);
        const qint64 was = entry.at;
        if (!QTest::qWaitFor([&] {
                const auto *moved = panel.controller().model().find(models::CalendarModel::keyOf(entry));
                return !moved || moved->at != was;
            }, 20'000))
            qFatal("the drop did not arrive");
    }
    report("calendar_drop_gui_p99_ms", p99(drops), kDropMs);
    return 0;
}
