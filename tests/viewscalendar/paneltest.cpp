// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/viewscalendar/paneltest.h"

#include "views/calendar/calendaractions.h"

#include <QApplication>
#include <QJsonObject>
#include <QMouseEvent>
#include <QTest>

using namespace Qt::StringLiterals;

namespace campanile::calendartest {

void PanelTest::init()
{
    QLocale::setDefault(QLocale(u"en_GB"_s));
    m_theme = std::make_unique<ui::Theme>();
    m_theme->apply();
    m_fixture = std::make_unique<Fixture>(kNow.toMSecsSinceEpoch());
    views::registerCalendarActions(m_fixture->actions);
}

void PanelTest::cleanup()
{
    m_panel.reset();
    m_fixture.reset();
    m_theme.reset();
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void PanelTest::renewPanel()
{
    m_panel = std::make_unique<views::CalendarPanel>(*m_fixture->deps);
}

void PanelTest::show(views::CalendarKind kind)
{
    renewPanel();
    panel().resize(1280, 800);
    panel().controller().setKind(kind);
    panel().show();
    panel().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&panel()));
    QTRY_COMPARE(panel().controller().model().state(), models::ListState::Ready);
    panel().view()->setFocus();
    panel().view()->layoutNow();
}

void PanelTest::choose(const RecordId &id)
{
    QTRY_VERIFY(!place(id).isNull());
    panel().controller().setCurrent({id, 0}, views::SelectMode::Replace);
}

QRect PanelTest::place(const RecordId &id)
{
    if (!QTest::qWaitFor([&] { return !panel().view()->rectOf({id, 0}).isNull(); }))
        return {};
    return panel().view()->rectOf({id, 0});
}

void PanelTest::drag(const QPoint &from, const QPoint &to, Qt::KeyboardModifiers modifiers)
{
    QWidget *viewport = panel().view()->viewport();
    QTest::mousePress(viewport, Qt::LeftButton, modifiers, from);
    for (int step = 1; step <= 5; ++step) {
        const QPoint at = from + (to - from) * step / 5;
        QMouseEvent move(QEvent::MouseMove, at, viewport->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, modifiers);
        QApplication::sendEvent(viewport, &move);
    }
    QTest::mouseRelease(viewport, Qt::LeftButton, modifiers, to);
}

QDateTime PanelTest::scheduledAt(const RecordId &id)
{
    return QDateTime::fromString(m_fixture->post(id).value(u"scheduledAt"_s).toString(), Qt::ISODateWithMs);
}

} // namespace campanile::calendartest

#include "moc_paneltest.cpp"
