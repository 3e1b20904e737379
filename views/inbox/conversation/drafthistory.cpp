// SPDX-License-Identifier: GPL-3.0-or-later
// What was done to a draft of a reply, for people to read.
#include "app/domain/replyedits.h"
#include "ui/errortext/errortext.h"
#include "ui/kit/bidi.h"
#include "views/inbox/conversation/reviewstrip.h"
#include "views/directions.h"
#include "views/inbox/conversation/safetext.h"
#include "views/inbox/conversation/threadparts.h"
#include "views/inbox/conversation/threadwords.h"

#include <QCoreApplication>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {

constexpr int kHistoryWidth = 420;  // px
constexpr int kHistoryHeight = 360; // px
constexpr qsizetype kMostMarked = 6'000;

QString sayOfDraft(const char *text)
{
    return QCoreApplication::translate("DraftHistory", text);
}

QString editTypeWords(const QString &type)
{
    if (type == u"minor")
        return sayOfDraft(QT_TRANSLATE_NOOP("DraftHistory", "small corrections"));
    if (type == u"tone")
        return sayOfDraft(QT_TRANSLATE_NOOP("DraftHistory", "another tone, the same facts"));
    if (type == u"content")
        return sayOfDraft(QT_TRANSLATE_NOOP("DraftHistory", "other facts"));
    return sayOfDraft(QT_TRANSLATE_NOOP("DraftHistory", "written anew"));
}

QString htmlOf(const QString &text)
{
    return safeText(text).toHtmlEscaped().replace(u'\n', u"<br>"_s);
}

} // namespace

QString markedChanges(const QString &original, const QString &edited)
{
    const ui::Tokens &t = ui::tokens();
    QString html;
    for (const domain::TextChange &change : domain::wordChanges(original.left(kMostMarked), edited.left(kMostMarked))) {
        switch (change.kind) {
        case domain::TextChange::Kind::Same:
            html += htmlOf(change.text);
            break;
        case domain::TextChange::Kind::Removed:
            html += u"<s style=\"color: %1\">%2</s>"_s.arg(t.ink(ui::Tone::Danger).name(), htmlOf(change.text));
            break;
        case domain::TextChange::Kind::Added:
            html += u"<u style=\"color: %1\">%2</u>"_s.arg(t.ink(ui::Tone::Success).name(), htmlOf(change.text));
            break;
        }
    }
    return html;
}

QString draftStepWords(const models::ReplyDraftStep &step, const InboxParts &parts)
{
    const QString known = parts.nameOf(step.by);
    const QString by = ui::isolated(step.by == parts.me && !parts.me.isNull() ? sayOfDraft(QT_TRANSLATE_NOOP("DraftHistory", "You"))
                                    : known.isEmpty()                        ? sayOfDraft(QT_TRANSLATE_NOOP("DraftHistory", "Somebody"))
                                                                             : known);
    QString words;
    if (step.action == u"created")
        words = sayOfDraft(QT_TRANSLATE_NOOP("DraftHistory", "%1 made it")).arg(by);
    else if (step.action == u"regenerated")
        words = sayOfDraft(QT_TRANSLATE_NOOP("DraftHistory", "%1 asked the model for another proposal, and this came")).arg(by);
    else if (step.action == u"viewed")
        words = sayOfDraft(QT_TRANSLATE_NOOP("DraftHistory", "%1 opened it")).arg(by);
    else if (step.action == u"approved")
        words = sayOfDraft(QT_TRANSLATE_NOOP("DraftHistory", "%1 approved it")).arg(by);
    else if (step.action == u"rejected")
        words = sayOfDraft(QT_TRANSLATE_NOOP("DraftHistory", "%1 did not approve it")).arg(by);
    else if (step.action == u"sent")
        words = sayOfDraft(QT_TRANSLATE_NOOP("DraftHistory", "It was sent, written by %1")).arg(by);
    else if (step.action == u"send_failed")
        words = sayOfDraft(QT_TRANSLATE_NOOP("DraftHistory", "It could not be sent"));
    else if (step.editType.isEmpty())
        words = sayOfDraft(QT_TRANSLATE_NOOP("DraftHistory", "%1 asked for a review")).arg(by);
    else
        words = sayOfDraft(QT_TRANSLATE_NOOP("DraftHistory", "%1 changed the text")).arg(by);
    if (!step.editType.isEmpty())
        words = sayOfDraft(QT_TRANSLATE_NOOP("DraftHistory", "%1: %2, %3 characters differ")).arg(words, editTypeWords(step.editType), QLocale().toString(step.editDistance));
    if (step.isAsked && (step.action == u"created" || step.action == u"regenerated" || !step.editType.isEmpty())) {
        const QString whom = parts.nameOf(step.reviewer);
        words += u"\n"_s + (whom.isEmpty() ? sayOfDraft(QT_TRANSLATE_NOOP("DraftHistory", "and asked for a review"))
                                           : sayOfDraft(QT_TRANSLATE_NOOP("DraftHistory", "and asked %1 to look")).arg(ui::isolated(whom)));
    }
    if (!step.note.isEmpty())
        words += u"\n"_s + sayOfDraft(QT_TRANSLATE_NOOP("DraftHistory", "Note: %1")).arg(ui::isolated(safeText(step.note.left(2000))));
    return words;
}

DraftHistory::DraftHistory(const RecordId &draft, const InboxParts &parts, QWidget *parent) : QWidget(parent), m_parts(parts)
{
    auto *content = new QWidget;
    m_column = new QVBoxLayout(content);
    m_column->setContentsMargins(leadingMargins(0, 0, ui::space::X2, 0));
    m_column->setSpacing(ui::space::X1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("History of this reply"));
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(ui::space::X3, ui::space::X3, ui::space::X3, ui::space::X3);
    outer->addWidget(plainText(tr("History of this reply"), ui::TypeRole::Strong, false, this));
    outer->addWidget(scroll);
    setFixedSize(ui::room(kHistoryWidth), ui::room(kHistoryHeight));
    setAccessibleName(tr("History of this reply"));
    parts.deps.store.read(
        this, [draft](store::Reader &reader) { return models::readReplyDraftSteps(reader, draft); },
        [this](const Result<QList<models::ReplyDraftStep>> &steps) { fill(steps); });
}

void DraftHistory::fill(const Result<QList<models::ReplyDraftStep>> &steps)
{
    if (!steps) {
        m_column->addWidget(plainText(ui::wordsFor(steps.error()).toText(), ui::TypeRole::Body, false, this));
        return;
    }
    if (steps->isEmpty())
        m_column->addWidget(plainText(tr("The server has told nothing yet. The history comes with the next exchange."), ui::TypeRole::Body, true, this));
    for (const models::ReplyDraftStep &step : *steps) {
        m_column->addWidget(plainText(momentWords(step.at, m_parts.nowMs(), waysOf(m_parts)), ui::TypeRole::Caption, true, this));
        QLabel *words = plainText(draftStepWords(step, m_parts), ui::TypeRole::Body, false, this);
        words->setObjectName(u"draftStep"_s);
        m_column->addWidget(words);
        if (!step.after.isEmpty() || !step.before.isEmpty()) {
            auto *changes = new QLabel(markedChanges(step.before, step.after), this);
            changes->setTextFormat(Qt::RichText);
            changes->setWordWrap(true);
            changes->setAlignment((isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignTop);
            m_column->addWidget(changes);
        }
        m_column->addSpacing(ui::space::X2);
    }
    m_column->addStretch(1);
}

} // namespace campanile::views
