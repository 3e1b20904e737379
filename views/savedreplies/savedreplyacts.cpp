// SPDX-License-Identifier: GPL-3.0-or-later
// What the panel of saved replies does with them.
#include "views/savedreplies/savedrepliespanel.h"

#include "app/core/courier.h"
#include "ui/errortext/errortext.h"
#include "ui/kit/bidi.h"
#include "ui/shell/toasts.h"
#include "views/savedreplies/savedreplywords.h"

#include <QFile>
#include <QFileDialog>
#include <QJsonObject>
#include <QListView>
#include <QPointer>
#include <QSaveFile>
#include <QThreadPool>

#include <algorithm>

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 kMostTable = 4 << 20; // bytes
}

void SavedRepliesPanel::tell(const Result<store::Saved> &saved, const QString &text)
{
    if (!m_deps.toasts)
        return;
    if (!saved)
        return m_deps.toasts->show(ui::wordsFor(saved.error()).toText(), {}, ui::Tone::Danger);
    // The toast may outlive the panel.
    m_deps.toasts->show(text, [&store = m_deps.store, toasts = m_deps.toasts, step = saved->mutation] {
        store.undo(step, toasts, [toasts](const Result<store::Saved> &undone) {
            if (!undone)
                toasts->show(ui::wordsFor(undone.error()).toText(), {}, ui::Tone::Danger);
        });
    }, ui::Tone::Neutral, {}, saved->mutation);
}

void SavedRepliesPanel::readReader()
{
    domain::ReplyValues sample;
    sample.senderName = tr("Grace Hopper");
    sample.senderHandle = u"@grace"_s;
    sample.postTitle = tr("Our winter offer");
    if (!m_deps.accounts.rows().isEmpty())
        sample.accountName = m_deps.accounts.rows().first().displayName;
    const models::MemberRow *me = m_deps.me.isNull() ? nullptr : m_members->find(m_deps.me.toString());
    sample.myName = me ? me->name : tr("Your name");
    if (m_readerItem.isNull())
        return m_editor->setReader(sample, tr("As a sample person reads it"));
    m_deps.store.read(
        this, [item = m_readerItem](store::Reader &reader) { return models::readConversation(reader, item, {}, 1); },
        [this, sample, item = m_readerItem](const Result<models::Conversation> &read) {
            if (item != m_readerItem)
                return;
            if (!read || !read->isThere)
                return m_editor->setReader(sample, tr("As a sample person reads it"));
            const models::InboxFacts &facts = read->item;
            const QString name = facts.senderName.isEmpty() ? facts.senderHandle : facts.senderName;
            m_editor->setReader({facts.senderName, facts.senderHandle, facts.accountName, sample.myName, facts.originalPost.left(200)},
                                tr("As %1 reads it, in the conversation that is open").arg(ui::isolated(name.simplified().left(60))));
        });
}

void SavedRepliesPanel::create(const services::SavedReplyText &text)
{
    if (!m_deps.context.can(Permission::EditSavedReplies))
        return;
    save([this, text] {
        m_list->clearSelection();
        m_list->setCurrentIndex({});
        m_editor->setReply({});
        m_isEditing = true;
        refreshLayout();
        refresh();
        m_editor->begin(text);
        m_editor->focusName();
    });
}

void SavedRepliesPanel::duplicate()
{
    const models::SavedReplyRow *row = m_filter->rowAt(m_list->currentIndex());
    if (!row)
        return;
    services::SavedReplyText copy = textOfRow(*row);
    copy.id = {};
    copy.name = tr("%1 (copy)").arg(copy.name);
    m_deps.inbox->saveSavedReply(copy, this, [this](const Result<RecordId> &id) {
        if (!id)
            return tell(id.error(), {});
        m_wanted = *id;
        refresh();
    });
}

void SavedRepliesPanel::removeChosen()
{
    const RecordId id = chosen();
    if (id.isNull())
        return;
    if (m_editor->reply().id == id)
        m_editor->setReply({});
    m_isEditing = false;
    refreshLayout();
    m_deps.inbox->removeSavedReply(id, this, [this](const Result<store::Saved> &saved) { tell(saved, tr("Saved reply deleted")); });
}

void SavedRepliesPanel::toggleActive()
{
    const models::SavedReplyRow *row = m_filter->rowAt(m_list->currentIndex());
    if (!row)
        return;
    services::SavedReplyText text = textOfRow(*row);
    text.isActive = !text.isActive;
    m_deps.inbox->saveSavedReply(text, this, [this](const Result<RecordId> &id) {
        if (!id)
            tell(id.error(), {});
    });
}

void SavedRepliesPanel::moveChosen(int by)
{
    const int row = m_list->currentIndex().row();
    m_hasMoved = m_filter->moveTo(row, by < 0 ? row - 1 : row + 2);
}

/** The row follows when the order is saved; taking it back is a step of undo like any other. */
void SavedRepliesPanel::follow(const RecordId &reply, const RecordId &neighbour, bool isBehind)
{
    m_deps.inbox->moveSavedReply(reply, neighbour, isBehind, this, [this](const Result<store::Saved> &saved) {
        if (!saved)
            tell(saved.error(), {});
    });
}

void SavedRepliesPanel::save(std::function<void()> then)
{
    const services::SavedReplyText text = m_editor->reply();
    const bool isComplete = !text.name.isEmpty() && !text.content.trimmed().isEmpty();
    // An unfinished new one without a single word is no loss.
    if (!m_editor->isDirty() || (!isComplete && text.id.isNull() && text.content.trimmed().isEmpty() && text.name.isEmpty())) {
        if (then)
            then();
        return;
    }
    if (!isComplete) {
        m_isEditing = true;
        refreshLayout();
        return m_editor->showProblem(text.name.isEmpty() ? tr("A saved reply needs a name.") : tr("A saved reply needs a text."));
    }
    m_deps.inbox->saveSavedReply(text, this, [this, text, then = std::move(then)](const Result<RecordId> &id) {
        if (!id)
            return m_editor->showProblem(ui::wordsFor(id.error()).toText());
        services::SavedReplyText saved = text;
        saved.id = *id;
        // Typed on meanwhile: that stays unsaved.
        m_editor->setSaved(saved);
        if (m_deps.toasts)
            m_deps.toasts->show(tr("Saved reply kept"));
        if (then)
            return then();
        m_wanted = *id;
        refresh();
    });
}

void SavedRepliesPanel::chooseImport()
{
    auto *dialog = new QFileDialog(this, tr("Import saved replies"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Tables (*.csv *.tsv *.txt)")});
    connect(dialog, &QFileDialog::fileSelected, this, &SavedRepliesPanel::importFrom);
    dialog->open();
}

void SavedRepliesPanel::importFrom(const QString &file)
{
    using Read = std::pair<Result<QList<services::SavedReplyText>>, int>;
    m_deps.pool.start([file, home = Courier(this), this] {
        QFile source(file);
        Read read{makeError(ErrorKind::Storage, u"savedReply.noFile"_s), 0};
        if (source.size() > kMostTable)
            read.first = makeError(ErrorKind::Limit, u"csv.tooBig"_s);
        else if (source.open(QIODevice::ReadOnly))
            read.first = savedRepliesOfCsv(source.readAll(), &read.second);
        home.deliver([this, read] {
            if (!read.first)
                return tell(read.first.error(), {});
            m_deps.inbox->addSavedReplies(*read.first, this, [this, count = int(read.first->size()), skipped = read.second](const Result<store::Saved> &saved) {
                QString text = tr("%n saved replies added", nullptr, count);
                if (skipped > 0)
                    text += u' ' + tr("%n rows had no name or no text", nullptr, skipped);
                tell(saved, text);
            });
        });
    });
}

void SavedRepliesPanel::chooseExport()
{
    auto *dialog = new QFileDialog(this, tr("Export saved replies"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(u"saved-replies.csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &SavedRepliesPanel::exportTo);
    dialog->open();
}

void SavedRepliesPanel::exportTo(const QString &file)
{
    QList<models::SavedReplyRow> ordered = m_replies->rows();
    std::ranges::sort(ordered, domain::standsBefore, &models::SavedReplyRow::place);
    m_deps.pool.start([file, rows = std::move(ordered), home = Courier(this), this] {
        QSaveFile target(file);
        const QByteArray bytes = savedRepliesCsv(rows);
        const bool isWritten = target.open(QIODevice::WriteOnly) && target.write(bytes) == bytes.size() && target.commit();
        home.deliver([this, isWritten] {
            if (!isWritten)
                return tell(makeError(ErrorKind::Storage, u"savedReply.notWritten"_s), {});
            if (m_deps.toasts)
                m_deps.toasts->show(tr("Saved replies exported"));
        });
    });
}

} // namespace campanile::views
