// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inbox/conversation/replycontroller.h"

#include "app/domain/practice.h"
#include "app/domain/replywindow.h"
#include "ui/errortext/errortext.h"
#include "ui/kit/bidi.h"
#include "views/inbox/conversation/safetext.h"
#include "views/inbox/conversation/threadwords.h"

#include <QJsonDocument>

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kHourMs = 3'600'000;

QString sentenceOf(const QString &code)
{
    return ui::wordsFor(makeError(ErrorKind::Invalid, code)).happened;
}

} // namespace

ReplyController::ReplyController(const InboxParts &parts, models::SavedRepliesModel &savedReplies, QObject *parent)
    : QObject(parent), m_parts(parts), m_savedReplies(savedReplies)
{
    m_saveTimer.setSingleShot(true);
    m_saveTimer.setInterval(kSaveDelayMs);
    connect(&m_saveTimer, &QTimer::timeout, this, &ReplyController::flush);
    connect(&parts.deps.context, &WorkspaceContext::changed, this, &ReplyController::changed);
    // Who could approve a reply decides whether one may be sent.
    connect(&parts.members, &QAbstractItemModel::rowsInserted, this, &ReplyController::changed);
    connect(&parts.members, &QAbstractItemModel::rowsRemoved, this, &ReplyController::changed);
    connect(&parts.members, &QAbstractItemModel::dataChanged, this, &ReplyController::changed);
    savedReplies.onLoaded([guard = QPointer(this)] {
        if (guard)
            Q_EMIT guard->changed();
    });
}

ReplyController::~ReplyController()
{
    flush();
}

void ReplyController::begin()
{
    m_reply = {};
    m_reply.item = m_conversation.item.id;
    m_reply.message = RecordId::create('j', m_parts.deps.clock, m_parts.deps.rng);
    m_reply.author = m_parts.me;
    m_reply.seenUntil = seenNow();
}

void ReplyController::adopt()
{
    begin();
    m_isAdopted = true;
    if (const auto &draft = m_conversation.draft) {
        m_reply.message = draft->message;
        m_reply.content = draft->text;
        m_reply.isPrivate = draft->isPrivate;
        m_reply.assets = draft->assets;
        m_reply.savedReply = draft->savedReply;
        m_reply.draft = draft->proposal;
        m_reply.seenUntil = draft->seenUntil != 0 ? draft->seenUntil : seenNow();
    }
    Q_EMIT adopted();
}

void ReplyController::setConversation(const models::Conversation &conversation)
{
    if (conversation.item.id != m_conversation.item.id || !conversation.isThere) {
        flush();
        m_isAdopted = false;
        m_isSending = false;
    }
    m_conversation = conversation;
    if (!conversation.isThere) {
        begin();
        Q_EMIT adopted();
    } else if (!m_isAdopted) {
        adopt();
    } else if (m_reply.content.isEmpty() && m_reply.assets.isEmpty() && !m_isSending) {
        // A reply that was taken back comes into the empty box; with nothing written there is nothing that could be outrun.
        if (conversation.draft && conversation.draft->message != m_reply.message && !m_isDirty)
            adopt();
        else
            m_reply.seenUntil = seenNow();
    }
    Q_EMIT changed();
}

void ReplyController::touch()
{
    m_isDirty = true;
    m_saveTimer.start();
    Q_EMIT changed();
}

void ReplyController::setText(const QString &text)
{
    if (text == m_reply.content || m_reply.item.isNull())
        return;
    m_reply.content = text;
    touch();
}

void ReplyController::setPrivate(bool isPrivate)
{
    if (isPrivate == m_reply.isPrivate)
        return;
    m_reply.isPrivate = isPrivate;
    touch();
}

void ReplyController::addAsset(const RecordId &asset)
{
    if (asset.isNull() || m_reply.assets.contains(asset))
        return;
    m_reply.assets.append(asset);
    touch();
}

void ReplyController::removeAsset(const RecordId &asset)
{
    if (m_reply.assets.removeAll(asset) > 0)
        touch();
}

void ReplyController::flush()
{
    m_saveTimer.stop();
    if (!m_isDirty)
        return;
    m_isDirty = false;
    const bool isEmpty = m_reply.content.trimmed().isEmpty() && m_reply.assets.isEmpty();
    if (isEmpty)
        m_reply.draft = {};
    m_parts.inbox.saveDraft(m_reply, this, [this](const Result<store::Saved> &saved) {
        // On another device it was sent meanwhile: what is in the box is a new text then.
        if (!saved && saved.error().code == u"reply.alreadySent") {
            m_reply.message = RecordId::create('j', m_parts.deps.clock, m_parts.deps.rng);
            touch();
        } else if (!saved) {
            m_parts.tell(saved, {});
        }
    });
    if (isEmpty)
        m_reply.message = RecordId::create('j', m_parts.deps.clock, m_parts.deps.rng);
}

const domain::NetworkInfo &ReplyController::answering() const
{
    const models::AccountRow *account = m_parts.deps.accounts.find(item().account.toString());
    return networkOf(m_parts, domain::spokenPlatform(item().platform, account && account->isPractice));
}

bool ReplyController::hasBothWays() const
{
    return domain::hasPublicAndPrivate(answering(), item().type);
}

bool ReplyController::takesFiles() const
{
    return answering().replies.takesFiles;
}

domain::TextCount ReplyController::count() const
{
    const models::AccountRow *account = m_parts.deps.accounts.find(item().account.toString());
    const QJsonObject limits = account ? QJsonDocument::fromJson(account->limits).object() : QJsonObject();
    const domain::NetworkInfo &network = answering();
    return domain::countReply(domain::replyAsSent(m_reply.content, network, item().readers), network, item().type, m_reply.isPrivate, limits);
}

ReplyController::Window ReplyController::window(bool isPrivate) const
{
    const models::InboxFacts &facts = item();
    // What the server keeps is the end for answers that everybody reads, or of a conversation; a private one may have another.
    qint64 ends = isPrivate && facts.type != u"dm" ? 0 : facts.replyWindowEndsAt;
    if (ends == 0) {
        const auto asked = std::find_if(m_conversation.entries.crbegin(), m_conversation.entries.crend(),
                                        [](const models::ThreadEntry &entry) { return entry.kind == models::ThreadEntry::Kind::Inbound; });
        const qint64 at = asked == m_conversation.entries.crend() ? facts.receivedAt : asked->at;
        ends = domain::replyWindowOf(answering(), facts.type, isPrivate, at).endsAtMs;
    }
    Window window;
    if (ends <= 0)
        return window;
    window.hasEnd = true;
    window.leftMs = ends - m_parts.nowMs();
    window.isOpen = window.leftMs > 0;
    window.tone = window.leftMs <= kHourMs ? ui::Tone::Danger : window.leftMs <= 6 * kHourMs ? ui::Tone::Warning : ui::Tone::Neutral;
    return window;
}

QString ReplyController::windowWords() const
{
    const auto words = [this](bool isPrivate) {
        const Window one = window(isPrivate);
        return !one.hasEnd ? tr("no time limit") : one.isOpen ? tr("%1 left to answer").arg(timeSpanWords(one.leftMs)) : tr("too late to answer");
    };
    if (!hasBothWays()) {
        const Window one = window();
        return !one.hasEnd ? QString() : one.isOpen ? words(m_reply.isPrivate) : tr("Too late to answer");
    }
    if (!window(false).hasEnd && !window(true).hasEnd)
        return {};
    // The one that is chosen first.
    const QString open = tr("Public: %1").arg(words(false));
    const QString secret = tr("Private: %1").arg(words(true));
    return m_reply.isPrivate ? secret + u" \u00b7 "_s + open : open + u" \u00b7 "_s + secret;
}

std::optional<models::ThreadEntry> ReplyController::newerAnswer() const
{
    if (m_reply.content.trimmed().isEmpty() && m_reply.assets.isEmpty())
        return {};
    for (auto entry = m_conversation.entries.crbegin(); entry != m_conversation.entries.crend(); ++entry) {
        const bool isOurs = entry->kind == models::ThreadEntry::Kind::Outbound && entry->id != m_reply.message;
        if (isOurs && !entry->isUnsent() && entry->at > m_reply.seenUntil)
            return *entry;
    }
    return {};
}

void ReplyController::acceptNewer()
{
    m_reply.seenUntil = std::max(m_reply.seenUntil, seenNow());
    if (const auto newer = newerAnswer())
        m_reply.seenUntil = newer->at;
    touch();
}

QString ReplyController::whyNot() const
{
    const models::InboxFacts &facts = item();
    if (facts.id.isNull())
        return {};
    if (!m_parts.canEdit())
        return m_parts.deps.context.whyNot(Permission::EditPosts);
    if (facts.deletedAt != 0 || facts.moderation == u"removed")
        return sentenceOf(u"reply.itemDeleted"_s);
    if (m_parts.deps.replyDrafts && m_parts.deps.context.isReviewed() && models::isAlone(m_parts.members, m_parts.me))
        return tr("Somebody else has to approve your replies, and nobody else is here. Settings, Workspace takes that back.");
    if (!window().isOpen)
        return sentenceOf(u"reply.windowClosed"_s);
    if (facts.accountStatus == u"disconnected" || facts.accountStatus == u"disabled" || facts.accountStatus.isEmpty())
        return sentenceOf(u"reply.accountDisconnected"_s);
    if (!domain::replyWay(answering(), facts.type, m_reply.isPrivate).isPossible)
        return tr("%1 lets no program answer this. Answer it on its own page.").arg(networkOf(m_parts, facts.platform).label);
    if (const QStringList open = domain::openVariables(m_reply.content); !open.isEmpty())
        return tr("%1 is not filled in yet.").arg(u"{{%1}}"_s.arg(open.first()));
    if (const auto newer = newerAnswer())
        return tr("Somebody answered meanwhile. Read it before you send yours.");
    const domain::TextCount counted = count();
    if (counted.limit >= 0 && counted.used > counted.limit)
        return tr("The text is too long for %1.").arg(networkOf(m_parts, facts.platform).label);
    return {};
}

bool ReplyController::canSend() const
{
    const bool isEmpty = m_reply.content.trimmed().isEmpty() && m_reply.assets.isEmpty();
    return !isEmpty && !m_isSending && !item().id.isNull() && whyNot().isEmpty();
}

QString ReplyController::senderWords() const
{
    const models::InboxFacts &facts = item();
    const QString name = facts.accountUsername.isEmpty() ? facts.accountName : u'@' + facts.accountUsername;
    const QString network = networkOf(m_parts, facts.platform).label;
    return m_reply.isPrivate ? tr("Private reply as %1 on %2").arg(ui::isolated(safeLine(name)), network)
                             : tr("Reply as %1 on %2").arg(ui::isolated(safeLine(name)), network);
}

domain::FilledReply ReplyController::fill(const QString &text) const
{
    const models::InboxFacts &facts = item();
    return domain::fillReply(text, {facts.senderName, facts.senderHandle, facts.accountName, m_parts.nameOf(m_parts.me), facts.originalPost.left(200)});
}

void ReplyController::use(const models::SavedReplyRow &reply)
{
    const QString text = fill(reply.content).text;
    m_reply.content = m_reply.content.trimmed().isEmpty() ? text : m_reply.content.trimmed() + u"\n\n"_s + text;
    m_reply.savedReply = reply.id;
    Q_EMIT adopted();
    touch();
}

void ReplyController::useProposal(const models::ReplyDraftRow &draft)
{
    m_reply.content = fill(draft.content).text;
    m_reply.isPrivate = draft.isPrivate && hasBothWays();
    m_reply.assets = draft.assets;
    m_reply.savedReply = draft.savedReply;
    m_reply.draft = draft.id;
    Q_EMIT adopted();
    touch();
}

bool ReplyController::canKeep() const
{
    return !m_reply.content.trimmed().isEmpty() && m_parts.deps.context.can(Permission::EditSavedReplies);
}

void ReplyController::letGo()
{
    m_saveTimer.stop();
    m_isDirty = false;
    begin();
    Q_EMIT adopted();
    Q_EMIT changed();
}

QList<ReplyController::Suggestion> ReplyController::suggestions(int most) const
{
    const models::InboxFacts &facts = item();
    QList<domain::ReplyCandidate> candidates;
    for (const models::SavedReplyRow &row : m_savedReplies.rows())
        candidates.append({row.id.toString(), row.name, row.content, row.intent, row.language, row.platforms, {}, row.usageCount, {}});
    const QString intent = facts.correctedIntent.isEmpty() ? facts.intent : facts.correctedIntent;
    QList<Suggestion> list;
    for (const domain::ReplySuggestion &found : domain::suggestReplies({facts.content.left(4000), intent, facts.language, facts.platform}, candidates, most)) {
        if (const models::SavedReplyRow *row = m_savedReplies.find(found.id))
            list.append({*row, found});
    }
    return list;
}

void ReplyController::send(bool resolves)
{
    if (!canSend())
        return;
    m_saveTimer.stop();
    m_isDirty = false;
    m_isSending = true;
    services::InboxReply reply = m_reply;
    reply.resolves = resolves;
    const bool isOnline = m_parts.isOnline();
    m_parts.inbox.reply(reply, this, [this, resolves, isOnline, item = reply.item](const Result<store::Saved> &saved) {
        m_isSending = false;
        const QString text = !isOnline ? tr("The reply goes out when you are online") : resolves ? tr("Reply is on its way, resolved") : tr("Reply is on its way");
        m_parts.tell(saved, text);
        if (item != m_reply.item)
            return;
        if (saved) {
            begin();
            Q_EMIT adopted();
            Q_EMIT sent();
        }
        Q_EMIT changed();
    });
}

} // namespace campanile::views
#include "moc_replycontroller.cpp"
