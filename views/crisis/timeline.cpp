// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/crisis/timeline.h"

#include "app/services/crisisservice.h"
#include "ui/kit/forms.h"
#include "ui/theme/icons.h"
#include "views/crisis/noteedit.h"
#include "views/tamed.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {
constexpr int kLinesAtOnce = 30;

/** What a person wrote, with its line breaks. */
QString tamedLines(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n'))
        lines.append(tamed(line));
    return lines.join(u'\n').trimmed();
}
} // namespace

CrisisTimeline::CrisisTimeline(const CrisisParts &parts, QWidget *parent)
    : QWidget(parent), m_parts(parts), m_note(new NoteEdit(this)), m_add(new QPushButton(tr("Add note"), this)), m_none(crisisLabel(tr("Nothing has been written down yet."), ui::TypeRole::Body, true, this)),
      m_more(new QPushButton(tr("Show older entries"), this)), m_shown(kLinesAtOnce)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::X2);
    m_note->setPlaceholderText(tr("Write a note for the team. @ names somebody."));
    m_note->setAccessibleName(tr("Note for the timeline"));
    column->addWidget(m_note);
    m_add->setAutoDefault(false);
    m_add->setToolTip(tr("Ctrl+Enter"));
    column->addWidget(m_add, 0, Qt::AlignTrailing);
    m_lines = new QVBoxLayout;
    m_lines->setSpacing(ui::space::X3);
    column->addLayout(m_lines);
    column->addWidget(m_none);
    m_more->setProperty("kind", u"link"_s);
    m_more->setAutoDefault(false);
    column->addWidget(m_more, 0, Qt::AlignLeading);
    connect(m_add, &QPushButton::clicked, this, &CrisisTimeline::addNote);
    connect(m_note, &NoteEdit::addRequested, this, &CrisisTimeline::addNote);
    connect(m_note, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_event.isNull())
            m_drafts.insert(m_event, m_note->toPlainText());
        refresh();
    });
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_shown += kLinesAtOnce;
        fill();
    });
    connect(&parts.deps.context, &WorkspaceContext::changed, this, &CrisisTimeline::refresh);
    refresh();
}

void CrisisTimeline::setEvent(const models::CrisisEventRow &event)
{
    if (event.id == m_event)
        return;
    m_event = event.id;
    m_shown = kLinesAtOnce;
    m_signature.clear();
    m_entries = m_event.isNull() ? nullptr : models::makeCrisisEntriesModel(m_parts.deps.store, m_event);
    if (m_entries)
        m_entries->onLoaded([this] { fill(); });
    const QSignalBlocker quiet(m_note);
    m_note->setPlainText(m_drafts.value(m_event));
    fill();
    refresh();
}

void CrisisTimeline::refresh()
{
    const QString why = m_parts.deps.context.whyNot(Permission::HandleCrisis);
    QStringList names;
    for (const models::MemberRow &member : m_parts.members.rows()) {
        if (member.isActive && !member.name.isEmpty())
            names.append(member.name);
    }
    m_note->setNames(names);
    m_note->setReadOnly(!why.isEmpty());
    m_note->setToolTip(why);
    m_add->setEnabled(why.isEmpty() && !m_note->toPlainText().trimmed().isEmpty());
    if (!why.isEmpty())
        m_add->setToolTip(why);
    fill();
}

QWidget *CrisisTimeline::makeLine(const models::CrisisEntryRow &entry)
{
    const CrisisEntryWords words = crisisEntryWords(entry, m_parts.names());
    auto *line = new QWidget(this);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(ui::space::X2);
    auto *mark = new QLabel(line);
    mark->setPixmap(ui::icon(words.icon, words.tone).pixmap(ui::metric::IconSmall));
    row->addWidget(mark, 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    auto *head = new QHBoxLayout;
    head->setSpacing(ui::space::X2);
    head->addWidget(crisisLabel(words.text, words.quote.isEmpty() ? ui::TypeRole::Body : ui::TypeRole::Strong, false, line), 1);
    QLabel *time = crisisLabel(agoWords(entry.at, m_parts.nowMs(), m_parts.ways()), ui::TypeRole::Caption, true, line);
    time->setWordWrap(false);
    time->setToolTip(exactWords(entry.at, m_parts.ways()));
    head->addWidget(time, 0, Qt::AlignTop);
    texts->addLayout(head);
    if (!words.quote.isEmpty()) {
        QLabel *quote = crisisLabel(tamedLines(words.quote), ui::TypeRole::Body, false, line);
        quote->setTextInteractionFlags(Qt::TextSelectableByMouse);
        texts->addWidget(quote);
    }
    row->addLayout(texts, 1);
    line->setAccessibleName(words.text + u". "_s + words.quote);
    return line;
}

void CrisisTimeline::fill()
{
    const QList<models::CrisisEntryRow> rows = m_entries ? m_entries->rows() : QList<models::CrisisEntryRow>();
    // Ages move on with the minute; nothing else of an entry ever does, but names come later than entries.
    QString signature = QString::number(m_parts.nowMs() / 60'000) + u'/' + QString::number(m_shown) + u'/' + QString::number(m_parts.members.rowCount());
    for (const models::CrisisEntryRow &entry : rows.mid(0, m_shown))
        signature += u' ' + entry.id.toString() + entry.kind;
    m_none->setVisible(rows.isEmpty() && (!m_entries || m_entries->state() == models::ListState::Ready));
    m_more->setVisible(rows.size() > m_shown);
    if (signature == m_signature)
        return;
    m_signature = signature;
    emptyLayout(m_lines);
    for (const models::CrisisEntryRow &entry : rows.mid(0, m_shown))
        m_lines->addWidget(makeLine(entry));
}

void CrisisTimeline::addNote()
{
    const QString text = m_note->toPlainText();
    const RecordId event = m_event;
    if (event.isNull() || text.trimmed().isEmpty() || !m_parts.deps.context.can(Permission::HandleCrisis))
        return;
    QList<RecordId> mentioned;
    for (const models::MemberRow &member : m_parts.members.rows()) {
        if (!member.name.isEmpty() && text.contains(u'@' + member.name, Qt::CaseInsensitive))
            mentioned.append(member.user);
    }
    m_parts.crisis.addNote(event, m_parts.me(), text, mentioned, this, [this, event, text](const Result<services::CrisisMade> &added) {
        if (!added)
            return m_parts.tellError(added.error());
        m_parts.tell(added->saved, tr("Note added"), u"crisis.note"_s);
        if (m_drafts.value(event) == text)
            m_drafts.remove(event);
        if (m_event == event && m_note->toPlainText() == text)
            m_note->clear();
    });
}

} // namespace campanile::views

#include "moc_timeline.cpp"
