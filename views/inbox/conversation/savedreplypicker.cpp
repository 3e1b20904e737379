// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inbox/conversation/savedreplypicker.h"

#include "ui/kit/bidi.h"
#include "ui/kit/chips.h"
#include "ui/kit/localwords.h"
#include "views/inbox/conversation/threadparts.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {

constexpr int kWidth = 420;     // px
constexpr int kLeastRows = 3;
constexpr int kMostRows = 8;

QString factorText(const domain::ReplyFactor &factor, const QStringList &words)
{
    const auto say = [](const char *text) { return QCoreApplication::translate("SavedReplies", text); };
    if (factor.name == u"similarity")
        return words.isEmpty() ? say(QT_TRANSLATE_NOOP("SavedReplies", "similar words"))
                               : say(QT_TRANSLATE_NOOP("SavedReplies", "same words (%1)")).arg(ui::isolated(ui::joinedWords(words)));
    if (factor.name == u"example")
        return say(QT_TRANSLATE_NOOP("SavedReplies", "answered something like this before"));
    if (factor.name == u"intent")
        return say(QT_TRANSLATE_NOOP("SavedReplies", "made for this kind of message"));
    if (factor.name == u"language")
        return say(QT_TRANSLATE_NOOP("SavedReplies", "same language"));
    return say(QT_TRANSLATE_NOOP("SavedReplies", "used often"));
}

} // namespace

QString suggestionReason(const ReplyController::Suggestion &suggestion)
{
    QStringList reasons;
    for (const domain::ReplyFactor &factor : suggestion.why.factors) {
        if (factor.value > 0)
            reasons.append(factorText(factor, suggestion.why.words));
    }
    return QCoreApplication::translate("SavedReplies", "%1 % sure: %2")
        .arg(QLocale().toString(int(std::lround(suggestion.why.confidence * 100))), ui::joinedWords(reasons));
}

SavedReplyPicker::SavedReplyPicker(const ReplyController &controller, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_fitting(controller.suggestions(5)), m_search(new ui::SearchField(tr("Find a saved reply"), this)),
      m_list(new QListWidget(this)), m_preview(plainText({}, ui::TypeRole::Caption, true, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(ui::space::X3, ui::space::X3, ui::space::X3, ui::space::X3);
    column->setSpacing(ui::space::X2);
    column->addWidget(m_search);
    column->addWidget(m_list);
    column->addWidget(m_preview);
    auto *foot = new QHBoxLayout;
    foot->setSpacing(ui::space::X2);
    QToolButton *manage = wordButton(tr("Manage saved replies"), u"settings"_s, this);
    connect(manage, &QToolButton::clicked, this, &SavedReplyPicker::manageRequested);
    foot->addWidget(manage);
    foot->addStretch(1);
    if (controller.canKeep()) {
        QToolButton *keep = wordButton(tr("Save this text as a reply"), u"plus"_s, this);
        connect(keep, &QToolButton::clicked, this, &SavedReplyPicker::keepRequested);
        foot->addWidget(keep);
    }
    column->addLayout(foot);
    m_list->setAccessibleName(tr("Saved replies"));
    m_list->setProperty("kind", u"nav"_s);
    setFixedWidth(kWidth);
    m_preview->setMinimumHeight(QFontMetrics(m_preview->font()).lineSpacing() * 4);
    m_search->installEventFilter(this);
    setFocusProxy(m_search);
    connect(m_search, &QLineEdit::textChanged, this, &SavedReplyPicker::fill);
    connect(m_list, &QListWidget::currentRowChanged, this, &SavedReplyPicker::preview);
    connect(m_list, &QListWidget::itemClicked, this, &SavedReplyPicker::take);
    connect(m_list, &QListWidget::itemActivated, this, &SavedReplyPicker::take);
    fill({});
    // As high as all of them, and so it stays while letters leave some of them out.
    m_list->setFixedHeight(std::clamp(m_list->count(), kLeastRows, kMostRows) * rowHeight());
}

int SavedReplyPicker::rowHeight() const
{
    return std::max(ui::metric::RowCompact, m_list->fontMetrics().height() + ui::space::X2);
}

void SavedReplyPicker::fill(const QString &letters)
{
    m_list->clear();
    QStringList shown;
    const QStringList words = letters.simplified().split(u' ', Qt::SkipEmptyParts);
    const auto add = [&](const models::SavedReplyRow &reply, const QString &tip) {
        const QString id = reply.id.toString();
        const bool fits = std::all_of(words.begin(), words.end(), [&](const QString &word) {
            return reply.name.contains(word, Qt::CaseInsensitive) || reply.content.contains(word, Qt::CaseInsensitive);
        });
        if (!fits || shown.contains(id))
            return;
        shown.append(id);
        auto *item = new QListWidgetItem(reply.name, m_list);
        item->setData(Qt::UserRole, id);
        item->setToolTip(tip);
        item->setSizeHint({0, rowHeight()});
    };
    for (const auto &suggestion : m_fitting)
        add(suggestion.reply, suggestionReason(suggestion));
    for (const models::SavedReplyRow &reply : m_controller.savedReplies()) {
        const bool isForHere = reply.platforms.isEmpty() || reply.platforms.contains(m_controller.item().platform);
        if (isForHere)
            add(reply, tr("Used %n times", nullptr, reply.usageCount));
    }
    m_list->setCurrentRow(0);
    preview();
}

void SavedReplyPicker::preview()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item) {
        m_preview->setText(m_controller.savedReplies().isEmpty() ? tr("There are no saved replies yet.") : tr("No saved reply has these letters."));
        return;
    }
    for (const models::SavedReplyRow &reply : m_controller.savedReplies()) {
        if (reply.id.toString() != item->data(Qt::UserRole).toString())
            continue;
        const domain::FilledReply filled = m_controller.fill(reply.content);
        QString text = filled.text.left(280);
        if (!filled.unknown.isEmpty())
            text += u'\n' + tr("Not known: %1").arg(filled.unknown.join(u", "_s));
        m_preview->setText(text);
    }
}

void SavedReplyPicker::take()
{
    if (const QListWidgetItem *item = m_list->currentItem()) {
        if (const auto id = RecordId::parse(item->data(Qt::UserRole).toString()))
            Q_EMIT picked(*id);
    }
}

bool SavedReplyPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down) {
            m_list->setCurrentRow(std::clamp(m_list->currentRow() + (key->key() == Qt::Key_Down ? 1 : -1), 0, std::max(0, m_list->count() - 1)));
            return true;
        }
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            take();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace campanile::views
#include "moc_savedreplypicker.cpp"
