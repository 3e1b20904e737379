// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inboxrules/policyeditor.h"

#include "ui/errortext/errortext.h"
#include "ui/kit/card.h"
#include "ui/kit/forms.h"
#include "ui/kit/localwords.h"
#include "ui/kit/pickers.h"
#include "ui/kit/plainscroll.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "views/inboxrules/hoursedit.h"
#include "views/inboxrules/rulewords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollArea>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPolicyNameMost = 200; ///< as the schema says of SlaPolicy.name
constexpr int kMostMinutes = 525'600;
constexpr int kListHeight = 92;
constexpr int kDateWidth = 140;
constexpr int kPolicyWidth = 640;
constexpr int kHeight = 700;

QComboBox *combo(const QList<RuleChoice> &choices, const QString &any, const QString &current)
{
    auto *box = new QComboBox;
    box->addItem(any, QString());
    for (const RuleChoice &choice : choices)
        box->addItem(choice.label, choice.wire);
    box->setCurrentIndex(std::max(0, box->findData(current)));
    return box;
}

QString holidayWords(const QString &wire)
{
    const bool isYearly = wire.startsWith(u"--"_s);
    const QDate date = QDate::fromString(isYearly ? u"2024"_s + wire.mid(1) : wire, u"yyyy-MM-dd"_s);
    if (!date.isValid())
        return wire;
    return isYearly ? PolicyEditor::tr("%1, every year").arg(ui::dateWords(date, QLocale(), ui::DateParts::DayMonth))
                    : ui::dateWords(date, QLocale(), ui::DateParts::WeekdayDayMonthYear);
}

QWidget *group(const QString &title, QWidget *content)
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::X2);
    auto *label = new QLabel(title, box);
    label->setFont(ui::fontOf(ui::TypeRole::Strong));
    column->addWidget(label);
    column->addWidget(content);
    return box;
}

QHBoxLayout *lineIn(QWidget *box)
{
    auto *line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(ui::space::X2);
    return line;
}

} // namespace

PolicyEditor::PolicyEditor(const PanelDeps &deps, const models::MembersModel &members, const QJsonObject &record, Accepted accepted, QWidget *parent)
    : QDialog(parent), m_deps(deps), m_members(members), m_accepted(std::move(accepted)), m_isNew(record.isEmpty())
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(m_isNew ? tr("New response time") : tr("Response time"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(ui::space::X6, ui::space::X6, ui::space::X6, ui::space::X4);
    outer->setSpacing(ui::space::GroupGap);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(2, 2, ui::space::X3, 2);
    column->setSpacing(ui::space::GroupGap);
    m_name = new QLineEdit(record.value("name"_L1).toString());
    m_name->setMaxLength(kPolicyNameMost);
    m_nameRow = new ui::FormRow(tr("Name"), m_name);
    column->addWidget(m_nameRow);
    column->addWidget(makeScope(record));
    column->addWidget(makeTimes(record));
    column->addWidget(group(tr("When time counts"), makeHours(record)));
    column->addWidget(group(tr("Days off"), makeHolidays(record)));
    column->addWidget(group(tr("If nobody answers in time"), makeLevels(record)));
    m_active = new QCheckBox(tr("In use"));
    m_active->setChecked(record.value("isActive"_L1).toBool(true));
    column->addWidget(m_active);
    column->addStretch(1);
    auto *scroll = ui::plainScroll(content, {}, this);
    outer->addWidget(scroll, 1);
    auto *card = new ui::Card(this);
    auto *cardLine = new QHBoxLayout(card);
    cardLine->setContentsMargins(ui::space::X3, ui::space::X2, ui::space::X3, ui::space::X2);
    cardLine->setSpacing(ui::space::X2);
    m_mark = new QLabel(card);
    m_preview = new QLabel(card);
    m_preview->setWordWrap(true);
    m_preview->setTextFormat(Qt::PlainText);
    m_preview->setAlignment((isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter);
    cardLine->addWidget(m_mark, 0, Qt::AlignTop);
    cardLine->addWidget(m_preview, 1);
    outer->addWidget(card);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    auto *cancel = new QPushButton(tr("Cancel"), this);
    QPushButton *save = ui::primaryButton(tr("Save"), this);
    save->setDefault(true);
    buttons->addWidget(cancel);
    buttons->addWidget(save);
    outer->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, &QDialog::accept);
    ui::resizeForText(this, {kPolicyWidth, kHeight});
    m_name->setFocus();
    refresh();
}

QWidget *PolicyEditor::makeScope(const QJsonObject &record)
{
    auto *box = new QWidget;
    QHBoxLayout *line = lineIn(box);
    m_platform = combo(networkChoices(), tr("Any network"), record.value("platform"_L1).toString());
    m_type = combo(typeChoices(), tr("Any kind"), record.value("itemType"_L1).toString());
    m_priority = combo(priorityChoices(), tr("Any priority"), record.value("priority"_L1).toString());
    line->addWidget(new ui::FormRow(tr("Network"), m_platform), 1);
    line->addWidget(new ui::FormRow(tr("Kind"), m_type), 1);
    line->addWidget(new ui::FormRow(tr("Priority"), m_priority), 1);
    for (QComboBox *one : {m_platform, m_type, m_priority})
        connect(one, &QComboBox::currentIndexChanged, this, &PolicyEditor::refresh);
    return box;
}

QWidget *PolicyEditor::makeTimes(const QJsonObject &record)
{
    const int minutes = record.value("firstResponseMinutes"_L1).toInt(240);
    m_answer = new QSpinBox;
    m_answer->setRange(1, kMostMinutes);
    m_unit = new QComboBox;
    m_unit->addItem(tr("minutes"), 1);
    m_unit->addItem(tr("hours"), 60);
    m_unit->setAccessibleName(tr("Unit"));
    const bool isHours = minutes % 60 == 0;
    m_unit->setCurrentIndex(isHours ? 1 : 0);
    m_answer->setValue(isHours ? minutes / 60 : minutes);
    auto *answer = new QWidget;
    QHBoxLayout *answerLine = lineIn(answer);
    answerLine->addWidget(m_answer, 1);
    answerLine->addWidget(m_unit, 1);
    m_answer->setAccessibleName(tr("Answer within"));
    m_warn = new QSpinBox;
    m_warn->setRange(0, kMostMinutes);
    m_warn->setValue(record.value("warnBeforeMinutes"_L1).toInt(15));
    m_warn->setSuffix(tr(" minutes before"));
    m_warn->setSpecialValueText(tr("No reminder"));
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::X3);
    auto *first = new QWidget(box);
    QHBoxLayout *line = lineIn(first);
    line->addWidget(new ui::FormRow(tr("Answer within"), answer), 1);
    line->addWidget(new ui::FormRow(tr("Remind"), m_warn), 1);
    column->addWidget(first);
    column->addWidget(new ui::FormRow(tr("Resolve within"), makeResolution(record),
                                      tr("From the first message until the conversation is resolved. It stands while you wait for the customer.")));
    connect(m_answer, &QSpinBox::valueChanged, this, &PolicyEditor::refresh);
    connect(m_unit, &QComboBox::currentIndexChanged, this, &PolicyEditor::refresh);
    return box;
}

QWidget *PolicyEditor::makeResolution(const QJsonObject &record)
{
    const int minutes = record.value("resolutionMinutes"_L1).toInt(0);
    m_resolve = new QSpinBox;
    m_resolve->setRange(0, kMostMinutes);
    m_resolve->setSpecialValueText(tr("No limit"));
    m_resolve->setAccessibleName(tr("Resolve within"));
    m_resolveUnit = new QComboBox;
    m_resolveUnit->addItem(tr("minutes"), 1);
    m_resolveUnit->addItem(tr("hours"), 60);
    m_resolveUnit->setAccessibleName(tr("Unit"));
    const bool isHours = minutes % 60 == 0;
    m_resolveUnit->setCurrentIndex(isHours ? 1 : 0);
    m_resolve->setValue(isHours ? minutes / 60 : minutes);
    // As wide as the time to answer above it.
    auto *box = new QWidget;
    auto *half = new QWidget(box);
    QHBoxLayout *line = lineIn(half);
    line->addWidget(m_resolve, 1);
    line->addWidget(m_resolveUnit, 1);
    QHBoxLayout *halves = lineIn(box);
    halves->addWidget(half, 1);
    halves->addWidget(new QWidget(box), 1);
    connect(m_resolve, &QSpinBox::valueChanged, this, &PolicyEditor::refresh);
    connect(m_resolveUnit, &QComboBox::currentIndexChanged, this, &PolicyEditor::refresh);
    return box;
}

QWidget *PolicyEditor::makeHours(const QJsonObject &record)
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::X3);
    m_hours = new HoursEdit(box);
    // Compilers do not agree on whether a list that is alone in braces is copied or becomes the first entry; as a value it is one.
    const QJsonArray day{QJsonValue(QJsonArray{u"09:00"_s, u"17:00"_s})};
    if (m_isNew)
        m_hours->setHours({{u"mon"_s, day}, {u"tue"_s, day}, {u"wed"_s, day}, {u"thu"_s, day}, {u"fri"_s, day}});
    else
        m_hours->setHours(record.value("businessHours"_L1).toObject());
    m_zone = new ui::ZoneCombo;
    const QString zone = record.value("timeZone"_L1).toString();
    m_zone->setZone((zone.isEmpty() ? m_deps.context.timezone() : zone).toLatin1());
    column->addWidget(m_hours);
    column->addWidget(new ui::FormRow(tr("Time zone"), m_zone));
    connect(m_hours, &HoursEdit::changed, this, &PolicyEditor::refresh);
    connect(m_zone, &ui::ZoneCombo::zoneChanged, this, &PolicyEditor::refresh);
    return box;
}

QWidget *PolicyEditor::makeHolidays(const QJsonObject &record)
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::X2);
    m_holidays = new QListWidget(box);
    m_holidays->setMaximumHeight(kListHeight);
    m_holidays->setAccessibleName(tr("Days off"));
    QStringList days = record.value("holidays"_L1).toObject().keys();
    days.sort();
    for (const QString &day : std::as_const(days))
        addHoliday(day);
    m_holidays->setVisible(!days.isEmpty());
    column->addWidget(m_holidays);
    auto *bar = new QWidget(box);
    QHBoxLayout *line = lineIn(bar);
    auto *date = new QDateEdit(m_deps.clock.nowUtc().date(), bar);
    date->setCalendarPopup(true);
    // In a mirrored window Qt would turn the parts of the format round; the locale's own marks order them well.
    date->setLayoutDirection(Qt::LeftToRight);
    date->setDisplayFormat(QLocale().dateFormat(QLocale::ShortFormat).replace(u"yyyy"_s, u"yy"_s).replace(u"yy"_s, u"yyyy"_s));
    date->unsetLayoutDirection();
    date->setMinimumWidth(ui::room(kDateWidth));
    date->setAccessibleName(tr("Day off"));
    auto *yearly = new QCheckBox(tr("Every year"), bar);
    auto *add = new QPushButton(tr("Add the day"), bar);
    add->setAutoDefault(false);
    auto *drop = new QPushButton(tr("Remove"), bar);
    drop->setAutoDefault(false);
    line->addWidget(date);
    line->addWidget(yearly);
    line->addWidget(add);
    line->addStretch(1);
    line->addWidget(drop);
    column->addWidget(bar);
    drop->setEnabled(false);
    connect(m_holidays, &QListWidget::currentRowChanged, this, [drop](int row) { drop->setEnabled(row >= 0); });
    connect(add, &QPushButton::clicked, this, [this, date, yearly] {
        addHoliday(date->date().toString(yearly->isChecked() ? u"--MM-dd"_s : u"yyyy-MM-dd"_s));
        m_holidays->show();
        refresh();
    });
    connect(drop, &QPushButton::clicked, this, [this] {
        delete m_holidays->currentItem();
        m_holidays->setVisible(m_holidays->count() > 0);
        refresh();
    });
    return box;
}

void PolicyEditor::addHoliday(const QString &wire)
{
    for (int row = 0; row < m_holidays->count(); ++row) {
        if (m_holidays->item(row)->data(Qt::UserRole).toString() == wire)
            return m_holidays->setCurrentRow(row);
    }
    auto *item = new QListWidgetItem(holidayWords(wire), m_holidays);
    item->setData(Qt::UserRole, wire);
}

QWidget *PolicyEditor::makeLevels(const QJsonObject &record)
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::X2);
    m_levelColumn = new QVBoxLayout;
    m_levelColumn->setSpacing(ui::space::X1);
    column->addLayout(m_levelColumn);
    auto *add = ui::iconButton(u"plus"_s, tr("Add a level"), box);
    add->setAutoDefault(false);
    column->addWidget(add, 0, Qt::AlignLeading);
    connect(add, &QPushButton::clicked, this, [this] {
        addLevel(m_levels.isEmpty() ? 0 : 60, {});
        refresh();
    });
    for (const QJsonValue &value : record.value("escalationLevels"_L1).toArray())
        addLevel(value.toObject().value("afterMinutes"_L1).toInt(), value.toObject().value("toId"_L1).toString());
    if (!record.value("escalationLevels"_L1).isArray() && record.value("escalateAfterMinutes"_L1).isDouble())
        addLevel(record.value("escalateAfterMinutes"_L1).toInt(), record.value("escalateToId"_L1).toString());
    return box;
}

void PolicyEditor::addLevel(int afterMinutes, const QString &toId)
{
    auto *box = new QWidget;
    QHBoxLayout *line = lineIn(box);
    Level level{box, new QSpinBox(box), new QComboBox(box)};
    level.after->setRange(0, kMostMinutes);
    level.after->setValue(afterMinutes);
    level.after->setPrefix(tr("after "));
    level.after->setSuffix(tr(" minutes"));
    level.after->setSpecialValueText(tr("at once"));
    level.after->setAccessibleName(tr("Delay"));
    level.to->addItem(tr("to whoever leads"), QString());
    for (const models::MemberRow &member : m_members.rows()) {
        if (member.isActive)
            level.to->addItem(tr("to %1").arg(member.name), member.user.toString());
    }
    if (level.to->findData(toId) < 0)
        level.to->addItem(tr("to somebody who has left"), toId);
    level.to->setCurrentIndex(level.to->findData(toId));
    level.to->setAccessibleName(tr("Person"));
    auto *drop = new QToolButton(box);
    drop->setIcon(ui::icon(u"x"_s));
    drop->setAutoRaise(true);
    drop->setToolTip(tr("Remove this level"));
    drop->setAccessibleName(tr("Remove this level"));
    line->addWidget(level.after, 1);
    line->addWidget(level.to, 1);
    line->addWidget(drop);
    m_levelColumn->addWidget(box);
    m_levels.append(level);
    connect(drop, &QToolButton::clicked, this, [this, box] {
        m_levels.removeIf([box](const Level &one) { return one.box == box; });
        box->hide();
        box->deleteLater();
        refresh();
    });
}

QJsonObject PolicyEditor::record() const
{
    const auto orNull = [](const QString &text) { return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text); };
    const QJsonObject hours = m_hours->hours();
    QJsonObject holidays;
    for (int row = 0; row < m_holidays->count(); ++row)
        holidays.insert(m_holidays->item(row)->data(Qt::UserRole).toString(), true);
    QJsonArray levels;
    for (const Level &level : m_levels)
        levels.append(QJsonObject{{u"afterMinutes"_s, level.after->value()}, {u"toId"_s, orNull(level.to->currentData().toString())}});
    const QString zone = QString::fromLatin1(m_zone->zone());
    return {{u"name"_s, m_name->text().trimmed()},
            {u"isActive"_s, m_active ? m_active->isChecked() : true},
            {u"platform"_s, orNull(m_platform->currentData().toString())},
            {u"itemType"_s, orNull(m_type->currentData().toString())},
            {u"priority"_s, orNull(m_priority->currentData().toString())},
            {u"firstResponseMinutes"_s, m_answer->value() * m_unit->currentData().toInt()},
            {u"warnBeforeMinutes"_s, m_warn->value()},
            {u"resolutionMinutes"_s, m_resolve->value() > 0 ? QJsonValue(m_resolve->value() * m_resolveUnit->currentData().toInt()) : QJsonValue()},
            {u"businessHours"_s, hours.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(hours)},
            {u"timeZone"_s, orNull(zone == m_deps.context.timezone() ? QString() : zone)},
            {u"holidays"_s, holidays},
            {u"escalationLevels"_s, levels.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(levels)},
            {u"escalateAfterMinutes"_s, QJsonValue(QJsonValue::Null)},
            {u"escalateToId"_s, QJsonValue(QJsonValue::Null)}};
}

QString PolicyEditor::preview() const
{
    return m_preview->text();
}

void PolicyEditor::refresh()
{
    if (!m_preview)
        return;
    const auto policy = domain::slaPolicyOf(record(), m_deps.context.timezone());
    QString text = policy ? previewSentence(*policy, m_deps.clock.nowMs(), QLocale()) : ui::wordsFor(policy.error()).toText();
    if (policy && text.isEmpty())
        text = tr("With these hours and days off nothing would ever be due.");
    m_preview->setText(text);
    const bool isGood = policy && !previewSentence(*policy, m_deps.clock.nowMs(), QLocale()).isEmpty();
    m_mark->setPixmap(ui::icon(isGood ? u"clock"_s : u"circle-alert"_s, isGood ? ui::Tone::Neutral : ui::Tone::Danger).pixmap(ui::metric::IconSmall));
}

void PolicyEditor::accept()
{
    const QJsonObject value = record();
    const bool hasName = !value.value("name"_L1).toString().isEmpty();
    m_nameRow->setError(hasName ? QString() : tr("A response time needs a name"));
    if (!hasName)
        return m_name->setFocus();
    // The sentence says what is wrong.
    if (!domain::slaPolicyOf(value, m_deps.context.timezone()))
        return refresh();
    m_accepted(value);
    QDialog::accept();
}

} // namespace campanile::views

#include "moc_policyeditor.cpp"
