// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/pickers.h"

#include "ui/kit/kinds.h"
#include "ui/theme/theme.h"

#include <QCompleter>
#include <QDateTimeEdit>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>
#include <QTimeZone>

#include <algorithm>

namespace campanile::ui {

using namespace Qt::StringLiterals;

namespace {

/** A click on the hours selects the hours, so that typing replaces them. */
class PartSelector final : public QObject
{
public:
    explicit PartSelector(QDateTimeEdit *edit) : QObject(edit), m_edit(edit) {}

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        // What was dragged over stays selected. A field that is on its way out still has events, and is no line of text any more.
        if (event->type() == QEvent::MouseButtonRelease && !static_cast<QLineEdit *>(watched)->hasSelectedText())
            QMetaObject::invokeMethod(m_edit, [edit = m_edit] { edit->setSelectedSection(edit->currentSection()); }, Qt::QueuedConnection);
        return QObject::eventFilter(watched, event);
    }

private:
    QDateTimeEdit *m_edit;
};

} // namespace

ZoneCombo::ZoneCombo(QWidget *parent) : QComboBox(parent)
{
    setAccessibleName(tr("Time zone"));
    setEditable(true);
    setInsertPolicy(QComboBox::NoInsert);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(18);
    QList<QByteArray> ids = QTimeZone::availableTimeZoneIds();
    std::sort(ids.begin(), ids.end());
    for (const QByteArray &id : std::as_const(ids)) {
        // The names without a city are aliases that nobody looks for, except UTC itself.
        if (id.contains('/') || id == "UTC")
            addItem(QString::fromLatin1(id).replace(u'_', u' '), id);
    }
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    completer()->setCaseSensitivity(Qt::CaseInsensitive);
    connect(this, &QComboBox::currentIndexChanged, this, [this] {
        if (!zone().isEmpty())
            Q_EMIT zoneChanged(zone());
    });
}

void ZoneCombo::setZone(const QByteArray &iana)
{
    int at = findData(iana);
    if (at < 0 && QTimeZone(iana).isValid()) {
        addItem(QString::fromLatin1(iana).replace(u'_', u' '), iana);
        at = count() - 1;
    }
    setCurrentIndex(at);
}

QByteArray ZoneCombo::zone() const
{
    return currentData().toByteArray();
}

void selectPartsByClick(QDateTimeEdit *edit)
{
    edit->findChild<QLineEdit *>()->installEventFilter(new PartSelector(edit));
}

MomentPicker::MomentPicker(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::LabelGap);
    auto *line = new QHBoxLayout;
    line->setSpacing(space::X2);
    m_wall = new QDateTimeEdit(this);
    m_wall->setCalendarPopup(true);
    m_wall->setTimeSpec(Qt::UTC);
    m_wall->setAccessibleName(tr("Date and time"));
    // In a mirrored window Qt would turn the parts of the format round, minutes before hours; the locale's own marks order them well.
    m_wall->setLayoutDirection(Qt::LeftToRight);
    m_wall->setDisplayFormat(QLocale().dateFormat(QLocale::ShortFormat) + u"  "_s + QLocale().timeFormat(QLocale::ShortFormat));
    m_wall->unsetLayoutDirection();
    const QString widest = QLocale().toString(QDateTime(QDate(2026, 12, 28), QTime(20, 58)), m_wall->displayFormat());
    m_wall->setMinimumWidth(QFontMetrics(fontOf(TypeRole::Body)).horizontalAdvance(widest) + 56);
    m_zone = new ZoneCombo(this);
    m_zone->setZone("UTC");
    m_note = new QLabel(this);
    m_note->setWordWrap(true);
    m_note->setFont(fontOf(TypeRole::Caption));
    m_note->hide();
    line->addWidget(m_wall);
    line->addWidget(m_zone, 1);
    column->addLayout(line);
    column->addWidget(m_note);
    connect(m_wall, &QDateTimeEdit::dateTimeChanged, this, &MomentPicker::tell);
    connect(m_wall, &QDateTimeEdit::editingFinished, this, &MomentPicker::editingFinished);
    selectPartsByClick(m_wall);
    connect(m_zone, &ZoneCombo::zoneChanged, this, &MomentPicker::tell);
}

void MomentPicker::setMoment(const QDateTime &utc, const QByteArray &iana)
{
    {
        const QSignalBlocker quietWall(m_wall);
        const QSignalBlocker quietZone(m_zone);
        m_zone->setZone(iana);
        const QDateTime local = utc.toTimeZone(QTimeZone(zone()));
        m_wall->setDateTime(QDateTime(local.date(), local.time(), Qt::UTC));
    }
    tell();
}

QByteArray MomentPicker::zone() const
{
    return m_zone->zone().isEmpty() ? QByteArray("UTC") : m_zone->zone();
}

QDateTime MomentPicker::utc() const
{
    const QDateTime wall = m_wall->dateTime();
    return QDateTime(wall.date(), wall.time(), QTimeZone(zone())).toUTC();
}

QString MomentPicker::warning() const
{
    const QTimeZone tz(zone());
    const QDateTime wall = m_wall->dateTime();
    const QDateTime back = utc().toTimeZone(tz);
    if (back.time() != wall.time() || back.date() != wall.date())
        return tr("This time does not exist on that day: clocks go forward. It becomes %1.")
            .arg(QLocale().toString(back.time(), QLocale::ShortFormat));
    const QDateTime earlier = utc().addSecs(-3600).toTimeZone(tz);
    const QDateTime later = utc().addSecs(3600).toTimeZone(tz);
    if (earlier.time() == wall.time() || later.time() == wall.time())
        return tr("This time comes twice on that day: clocks go back. Used is the one in %1.")
            .arg(tz.displayName(back, QTimeZone::OffsetName));
    return {};
}

void MomentPicker::tell()
{
    showNote();
    Q_EMIT momentChanged(utc(), zone());
}

void MomentPicker::setProblem(const QString &text)
{
    m_problem = text;
    showNote();
}

void MomentPicker::showNote()
{
    const QString text = m_problem.isEmpty() ? warning() : m_problem;
    m_note->setText(text);
    m_note->setVisible(!text.isEmpty());
    tintWords(m_note, m_problem.isEmpty() ? Tone::Warning : Tone::Danger);
}

} // namespace campanile::ui

#include "moc_pickers.cpp"
