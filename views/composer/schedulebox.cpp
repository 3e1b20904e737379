// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/composer/schedulebox.h"

#include "app/domain/recurrence.h"
#include "ui/kit/chips.h"
#include "ui/kit/forms.h"
#include "ui/kit/localwords.h"
#include "ui/kit/pickers.h"
#include "ui/theme/theme.h"
#include "views/composer/composertexts.h"
#include "views/poolwork.h"

#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSpinBox>
#include <QToolButton>

#include <utility>

namespace campanile::views::composer {

using namespace Qt::StringLiterals;
using Kind = RepeatChoice::Kind;
using End = RepeatChoice::End;

namespace {

constexpr int kShownNext = 4;
constexpr int kLookAhead = 400;
constexpr int kNarrowDays = 380;
const QString kIdea = QStringLiteral("idea");
const QString kOpen = QStringLiteral("open");
const QString kPlanned = QStringLiteral("planned");

QString shortDate(const QDate &date)
{
    return ui::dateWords(date, QLocale(), ui::DateParts::WeekdayDayMonthYear);
}

QString clock(const QTime &time)
{
    return QLocale().toString(time, QLocale::ShortFormat);
}

} // namespace

ScheduleBox::ScheduleBox(ComposerController &controller, const PanelDeps &deps, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_deps(deps)
{
    build();
    refresh();
}

void ScheduleBox::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::X2);
    m_plan = new ui::SegmentedControl(this);
    m_plan->setAccessibleName(tr("Idea, without a date, or planned"));
    m_plan->setItems({{kIdea, tr("Idea"), {}}, {kOpen, tr("No date"), {}}, {kPlanned, tr("Date"), {}}});
    m_moment = new ui::MomentPicker(this);
    m_moment->setAccessibleName(tr("When the post goes out"));
    column->addWidget(m_plan, 0, Qt::AlignLeading);
    m_words = new QLabel(this);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    column->addWidget(m_words);
    // The city may be cut off before the panel grows wider than its column.
    if (auto *zones = m_moment->findChild<ui::ZoneCombo *>())
        zones->setMinimumWidth(2 * ui::space::X8);
    column->addWidget(m_moment);
    buildRepeat();
    m_preview = new QLabel(this);
    m_preview->setWordWrap(true);
    m_preview->setFont(ui::fontOf(ui::TypeRole::Caption));
    m_preview->setTextFormat(Qt::PlainText);
    m_preview->setTextInteractionFlags(Qt::TextSelectableByKeyboard | Qt::TextSelectableByMouse);
    m_preview->setAccessibleName(tr("Next times and clock changes"));
    m_preview->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(m_preview);
    connect(m_plan, &ui::SegmentedControl::currentChanged, this, &ScheduleBox::choosePlan);
    connect(m_moment, &ui::MomentPicker::momentChanged, this, [this] {
        if (!m_filling)
            momentEdited();
    });
    connect(m_moment, &ui::MomentPicker::editingFinished, this, [this] {
        if (!m_moment->problem().isEmpty())
            fillMoment(m_controller.facts().scheduledAt);
    });
}

void ScheduleBox::buildRepeat()
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    auto *line = new QHBoxLayout;
    line->setSpacing(ui::space::X2);
    m_repeat = new QComboBox(this);
    m_repeat->setAccessibleName(tr("Repeat"));
    m_repeat->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    line->addWidget(m_repeat, 1);
    column->addLayout(line);
    m_days = new QWidget(this);
    auto *days = new QHBoxLayout(m_days);
    days->setContentsMargins(0, 0, 0, 0);
    days->setSpacing(ui::space::X1);
    for (int i = 0; i < 7; ++i) {
        const int day = (int(QLocale().firstDayOfWeek()) - 1 + i) % 7 + 1;
        auto *button = new QToolButton(m_days);
        button->setCheckable(true);
        // Seven names side by side must not hold the column wider than the panel.
        button->setMinimumWidth(ui::space::X6);
        button->setAccessibleName(QLocale().standaloneDayName(day, QLocale::LongFormat));
        button->setProperty("day", day);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        connect(button, &QToolButton::clicked, this, &ScheduleBox::repeatEdited);
        days->addWidget(button);
        m_dayButtons.append(button);
    }
    column->addWidget(m_days);
    fillDays();
    m_rule = new QLineEdit(this);
    m_rule->setPlaceholderText(u"FREQ=MONTHLY;BYDAY=-1FR"_s);
    m_rule->setLayoutDirection(Qt::LeftToRight);
    m_ruleRow = new ui::FormRow(tr("Rule"), m_rule, tr("As in RFC 5545"), this);
    column->addWidget(m_ruleRow);
    m_endLine = new QWidget(this);
    auto *end = new QHBoxLayout(m_endLine);
    end->setContentsMargins(0, 0, 0, 0);
    end->setSpacing(ui::space::X2);
    m_end = new QComboBox(m_endLine);
    m_end->setAccessibleName(tr("End of the repetition"));
    m_end->addItem(tr("Never ends"), int(End::Never));
    m_end->addItem(tr("Until"), int(End::Date));
    m_end->addItem(tr("Number of times"), int(End::Count));
    m_until = new QDateEdit(m_endLine);
    m_until->setCalendarPopup(true);
    ui::selectPartsByClick(m_until);
    // Half a date would be taken for a whole one, and the series would end there until the rest is written.
    m_until->setKeyboardTracking(false);
    m_until->setAccessibleName(tr("Last day"));
    m_count = new QSpinBox(m_endLine);
    m_count->setRange(1, 1000);
    m_count->setAccessibleName(tr("Number of times"));
    end->addWidget(m_end, 1);
    end->addWidget(m_until, 1);
    end->addWidget(m_count, 1);
    column->addWidget(m_endLine);
    connect(m_repeat, &QComboBox::activated, this, &ScheduleBox::repeatEdited);
    connect(m_end, &QComboBox::activated, this, &ScheduleBox::repeatEdited);
    connect(m_until, &QDateEdit::dateChanged, this, &ScheduleBox::repeatEdited);
    connect(m_count, &QSpinBox::valueChanged, this, &ScheduleBox::repeatEdited);
    connect(m_rule, &QLineEdit::editingFinished, this, &ScheduleBox::repeatEdited);
}

/** Short names, or one letter each where there is no room. */
void ScheduleBox::fillDays()
{
    const auto format = width() < kNarrowDays ? QLocale::NarrowFormat : QLocale::ShortFormat;
    for (QToolButton *button : std::as_const(m_dayButtons)) {
        const QString name = QLocale().standaloneDayName(button->property("day").toInt(), format);
        if (button->text() != name)
            button->setText(name);
    }
}

void ScheduleBox::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fillDays();
}

QByteArray ScheduleBox::zone() const
{
    const QString stored = m_controller.facts().timezone;
    return stored.isEmpty() ? QByteArray("UTC") : stored.toLatin1();
}

QDate ScheduleBox::startDate() const
{
    return m_moment->utc().toTimeZone(QTimeZone(m_moment->zone())).date();
}

/** The names say what the date means: "Monthly on day 28", "Monthly on the last Saturday". */
void ScheduleBox::fillNames()
{
    const QLocale locale;
    const QDate start = startDate();
    const int nth = nthOf(start);
    static const char *places[] = {QT_TR_NOOP("last"), QT_TR_NOOP("first"), QT_TR_NOOP("second"), QT_TR_NOOP("third"), QT_TR_NOOP("fourth")};
    const QString place = tr(places[nth < 0 ? 0 : nth]);
    const QList<std::pair<Kind, QString>> names{
        {Kind::None, tr("Does not repeat")},
        {Kind::Daily, tr("Every day")},
        {Kind::Weekly, tr("Every week")},
        {Kind::MonthlyByDay, tr("Every month on day %1").arg(locale.toString(start.day()))},
        {Kind::MonthlyByWeekday, tr("Every month on the %1 %2", "the last Friday").arg(place, locale.dayName(start.dayOfWeek()))},
        {Kind::Custom, tr("By a rule of its own")}};
    const QVariant chosen = m_repeat->currentData();
    m_repeat->clear();
    for (const auto &[kind, name] : names)
        m_repeat->addItem(name, int(kind));
    m_repeat->setCurrentIndex(std::max(0, m_repeat->findData(chosen)));
}

void ScheduleBox::refresh()
{
    const PostFacts &facts = m_controller.facts();
    m_filling = true;
    const bool planned = facts.scheduledAt > 0;
    const bool can = m_controller.canEdit();
    m_plan->setCurrent(planned ? kPlanned : facts.isIdea ? kIdea : kOpen);
    m_plan->setVisible(can);
    m_moment->setVisible(planned && can);
    m_words->setVisible(!can && m_controller.isLoaded());
    m_words->setText(planned ? tr("%1 (%2)", "date and time, time zone").arg(momentText(m_controller.shownAt(), facts.timezone), facts.timezone)
                             : facts.isIdea ? tr("An idea, without a date") : tr("No date"));
    qint64 at = facts.scheduledAt;
    if (!planned) {
        // The next full hour, so that one click gives a sensible plan.
        at = (m_deps.clock.nowMs() / 3'600'000 + 2) * 3'600'000;
    }
    if (m_refused != std::pair(m_controller.post(), facts.scheduledAt) || facts.status != u"scheduled")
        m_moment->setProblem({});
    if (m_moment->problem().isEmpty())
        fillMoment(at);
    fillNames();
    const RepeatChoice shown = choiceOf(facts.rule, zone());
    const bool writing = m_rule->hasFocus() && m_repeat->currentData().toInt() == int(Kind::Custom);
    if (!writing) {
        m_repeat->setCurrentIndex(m_repeat->findData(int(shown.kind)));
        m_rule->setText(shown.custom);
    }
    m_repeat->setVisible(planned && can);
    for (QToolButton *button : std::as_const(m_dayButtons)) {
        const int day = button->property("day").toInt();
        button->setChecked(shown.weekdays.isEmpty() ? day == startDate().dayOfWeek() : shown.weekdays.contains(day));
        button->setEnabled(can);
    }
    m_end->setCurrentIndex(m_end->findData(int(shown.end)));
    fillUntil(shown.until);
    m_count->setValue(shown.count);
    for (QWidget *widget : {static_cast<QWidget *>(m_rule), static_cast<QWidget *>(m_endLine)})
        widget->setEnabled(can);
    m_filling = false;
    fillEnd();
    preview();
}

void ScheduleBox::fillUntil(const QDate &until)
{
    const QDate shown = until.isValid() ? until : startDate().addMonths(3);
    // What is being written stays; it is another date only once it is whole.
    if (m_until->hasFocus() && shown == m_shownUntil)
        return;
    m_shownUntil = shown;
    // A series that ends before it begins would be planned and never go out.
    m_until->setMinimumDate(std::min(startDate(), shown));
    m_until->setDate(shown);
}

void ScheduleBox::fillMoment(qint64 at)
{
    const bool filling = std::exchange(m_filling, true);
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(at, Qt::UTC);
    if (m_moment->utc() != utc || m_moment->zone() != zone())
        m_moment->setMoment(utc, zone());
    m_filling = filling;
}

void ScheduleBox::fillEnd()
{
    const bool planned = m_plan->current() == kPlanned && m_controller.canEdit();
    const Kind kind = Kind(m_repeat->currentData().toInt());
    m_days->setVisible(planned && kind == Kind::Weekly);
    m_ruleRow->setVisible(planned && kind == Kind::Custom);
    m_endLine->setVisible(planned && kind != Kind::None);
    const End end = End(m_end->currentData().toInt());
    m_until->setVisible(end == End::Date);
    m_count->setVisible(end == End::Count);
}

void ScheduleBox::choosePlan(const QString &id)
{
    if (m_filling)
        return;
    if (id == kPlanned)
        return momentEdited();
    // What was handed over comes back first: the publisher must not have a post without a date.
    if (m_controller.facts().status == u"scheduled")
        m_controller.unplan();
    m_controller.patch({{u"scheduledAt"_s, QJsonValue::Null}, {u"recurrenceRule"_s, QJsonValue::Null}, {u"isIdea"_s, id == kIdea}});
}

void ScheduleBox::momentEdited()
{
    const PostFacts &facts = m_controller.facts();
    // What is planned obeys at once: an hour that has passed, on the way to another one, would be an hour that was missed.
    const bool passed = facts.status == u"scheduled" && facts.rule.isEmpty() && m_moment->utc() <= m_deps.clock.nowUtc();
    m_moment->setProblem(passed ? tr("That time has passed. The post stays planned for %1.").arg(momentText(facts.scheduledAt, facts.timezone)) : QString());
    m_refused = {m_controller.post(), facts.scheduledAt};
    if (passed)
        return;
    QJsonObject patch{{u"scheduledAt"_s, m_moment->utc().toString(Qt::ISODateWithMs)}, {u"timezone"_s, QString::fromLatin1(m_moment->zone())}};
    if (facts.isIdea)
        patch.insert(u"isIdea"_s, false);
    // A rule that names the day of the start goes with it, and no series ends before its start.
    RepeatChoice now = choice();
    const QDate before = QDateTime::fromMSecsSinceEpoch(facts.scheduledAt, Qt::UTC).toTimeZone(QTimeZone(zone())).date();
    bool follows = now.kind == Kind::MonthlyByDay || now.kind == Kind::MonthlyByWeekday;
    if (now.kind == Kind::Weekly && facts.scheduledAt > 0 && now.weekdays == QList<int>{before.dayOfWeek()}) {
        now.weekdays = {startDate().dayOfWeek()};
        follows = true;
    }
    if (now.kind != Kind::None && now.end == End::Date && now.until < startDate()) {
        now.until = startDate();
        follows = true;
    }
    if (follows) {
        if (const auto rule = ruleOf(now, startDate(), m_moment->zone()))
            patch.insert(u"recurrenceRule"_s, *rule);
    }
    m_controller.patch(patch);
}

RepeatChoice ScheduleBox::choice() const
{
    RepeatChoice out;
    out.kind = Kind(m_repeat->currentData().toInt());
    for (const QToolButton *button : m_dayButtons) {
        if (button->isChecked())
            out.weekdays.append(button->property("day").toInt());
    }
    out.custom = m_rule->text();
    out.end = End(m_end->currentData().toInt());
    out.until = m_until->date();
    out.count = m_count->value();
    return out;
}

void ScheduleBox::repeatEdited()
{
    if (m_filling)
        return;
    fillEnd();
    const RepeatChoice chosen = choice();
    if (chosen.kind == Kind::Custom && chosen.custom.trimmed().isEmpty())
        return; // nothing to say until the rule is written
    const auto rule = ruleOf(chosen, startDate(), m_moment->zone());
    m_ruleRow->setError(rule ? QString() : errorSentence(rule.error()));
    if (rule)
        m_controller.patch({{u"recurrenceRule"_s, rule->isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(*rule)}});
}

void ScheduleBox::preview()
{
    const PostFacts &facts = m_controller.facts();
    const quint64 run = ++m_run;
    if (facts.scheduledAt == 0 || facts.rule.isEmpty()) {
        m_preview->hide();
        return;
    }
    domain::Series series;
    series.rule = facts.rule;
    series.zone = QString::fromLatin1(zone());
    series.startWall = domain::toWall(QDateTime::fromMSecsSinceEpoch(facts.scheduledAt, Qt::UTC), QTimeZone(zone()));
    for (const qint64 at : facts.exdates)
        series.exdates.append(QDateTime::fromMSecsSinceEpoch(at, Qt::UTC));
    const QDateTime now = m_deps.clock.nowUtc();
    runOnPool(
        m_deps.pool, this,
        [series, now] {
            Shown shown;
            domain::ExpandRange range;
            range.from = now;
            range.to = now.addDays(400);
            range.maxCount = kLookAhead;
            const auto list = domain::expandSeries(series, range);
            if (!list) {
                shown.error = list.error().code;
                return shown;
            }
            shown.next = list->mid(0, kShownNext);
            shown.changes = domain::offsetChanges(*list);
            return shown;
        },
        [this, run](const Shown &shown) {
            if (run == m_run)
                showPreview(shown);
        });
}

void ScheduleBox::showPreview(const Shown &shown)
{
    QStringList lines;
    QStringList next;
    for (const domain::ZonedInstant &at : shown.next)
        next.append(QString(shortDate(at.wall.date()) + u' ' + clock(at.wall.time())).replace(u' ', QChar::Nbsp));
    if (!shown.error.isEmpty())
        lines.append(errorSentence(makeError(ErrorKind::Invalid, shown.error)));
    else if (next.isEmpty())
        lines.append(tr("The series has come to its end."));
    else
        lines.append(tr("Next: %1").arg(next.join(u" · "_s)));
    for (const domain::ZonedInstant &at : shown.changes.mid(0, 2)) {
        const QString day = shortDate(at.wall.date());
        if (at.nonexistent)
            lines.append(tr("On %1 clocks skip that time; the post goes out at %2.").arg(day, clock(at.wall.time())));
        else
            lines.append(tr("%1 stays %1; from %2 on that is %3 UTC, because clocks change.").arg(clock(at.wall.time()), day, clock(at.utc.time())));
    }
    QStringList skipped;
    const QTimeZone place(zone());
    for (const qint64 at : m_controller.facts().exdates)
        skipped.append(shortDate(domain::toWall(QDateTime::fromMSecsSinceEpoch(at, Qt::UTC), place).date()));
    if (!skipped.isEmpty())
        lines.append(tr("Left out: %1").arg(ui::joinedWords(skipped)));
    m_preview->setText(lines.join(u'\n'));
    m_preview->show();
}

} // namespace campanile::views::composer

#include "moc_schedulebox.cpp"
