// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sim/simworld.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace campanile::sim {

using store::SetOp;

/** A word that nobody used before: what an edit leaves behind can be told from everything else. */
QString SimWorld::token(char letter)
{
    return QLatin1Char(letter) + QString::number(++m_tokens);
}

std::optional<store::Record> SimWorld::pick(SimClient &client, const QString &type, quint64 dice)
{
    store::Query query;
    query.type = type;
    query.limit = 100;
    const auto page = client.store->reader().query(query);
    if (!page || page->rows.isEmpty())
        return std::nullopt;
    // Mostly the same few records, so that edits meet.
    const quint64 count = quint64(page->rows.size());
    return page->rows.at(qsizetype((dice >> 8) % (dice % 4 == 0 ? count : std::min<quint64>(count, 2))));
}

void SimWorld::noteSaved(SimClient &client, const Result<store::Saved> &saved)
{
    if (saved && !saved->mutation.isNull()) {
        trace("saved " + saved->mutation.toByteArray());
        m_oracle.noteEdit(client, saved->mutation, true);
    }
    if (saved && !saved->unchanged)
        put(client, sync::Event::localEdit(saved->coalesced));
}

void SimWorld::apply(SimClient &client, const QString &label, QList<SetOp> ops, bool typing)
{
    store::Mutation mutation;
    mutation.label = label;
    mutation.ops = std::move(ops);
    mutation.coalesce = typing;
    const auto before = client.store->reader().outbox();
    const auto saved = client.store->applyLocal(mutation);
    if (saved && saved->coalesced && before)
        m_oracle.noteCoalesced(client, *before);
    if (!saved)
        trace("not saved: " + saved.error().code.toLatin1());
    noteSaved(client, saved);
}

bool SimWorld::editStep(const Step &step, SimClient &client)
{
    using Kind = Step::Kind;
    SeededRng dice(step.dice);
    const auto post = pick(client, u"Post"_s, dice.next());
    const auto update = [&](const store::Record &record, const QJsonObject &patch, const QString &type = u"Post"_s) {
        return QList<SetOp>{SetOp::update(type, record.id, patch)};
    };
    switch (step.kind) {
    case Kind::CreatePost: {
        const RecordId id = RecordId::create('p', client.clock, client.rng);
        QList<SetOp> ops{SetOp::create(u"Post"_s, id, {{u"title"_s, token('v')}, {u"body"_s, token('w')},
                                                       {u"tags"_s, QJsonObject{{token('t'), true}}}})};
        const auto account = pick(client, u"SocialAccount"_s, dice.next());
        if (account && dice.below(2) == 0)
            ops.append(SetOp::create(u"PostTarget"_s, RecordId::create('t', client.clock, client.rng),
                                     {{u"postId"_s, id.toString()}, {u"accountId"_s, account->id.toString()}, {u"platform"_s, u"mastodon"_s}}));
        apply(client, u"post.create"_s, ops);
        return true;
    }
    case Kind::EditText:
    case Kind::Type:
        if (post) {
            const QString body = post->object().value(u"body"_s).toString();
            // At the front, at the end, or over one of the words.
            QStringList words = body.split(u' ', Qt::SkipEmptyParts);
            const quint64 where = dice.below(3);
            if (where == 0 || words.isEmpty())
                words.prepend(token('w'));
            else if (where == 1)
                words.append(token('w'));
            else
                words[qsizetype(dice.below(quint64(words.size())))] = token('w');
            apply(client, u"post.text"_s, update(*post, {{u"body"_s, words.join(u' ')}}), step.kind == Kind::Type);
        }
        return true;
    case Kind::EditScalar:
        if (dice.below(6) == 0) {
            if (const auto item = pick(client, u"InboxItem"_s, dice.next()))
                apply(client, u"inbox.status"_s, update(*item, {{u"status"_s, dice.below(2) == 0 ? u"open"_s : u"pending"_s}}, u"InboxItem"_s));
            return true;
        }
        if (post)
            apply(client, u"post.title"_s, update(*post, {{dice.below(2) == 0 ? u"title"_s : u"linkUrl"_s, token('v')}}));
        return true;
    case Kind::AddTag:
        if (post)
            apply(client, u"post.tag"_s, update(*post, {{u"tags/"_s + token('t'), true}}));
        return true;
    case Kind::RemoveTag:
        if (post) {
            const QStringList tags = post->object().value(u"tags"_s).toObject().keys();
            if (!tags.isEmpty())
                apply(client, u"post.untag"_s, update(*post, {{u"tags/"_s + tags.at(qsizetype(dice.below(quint64(tags.size())))), QJsonValue::Null}}));
        }
        return true;
    case Kind::EditMap:
        if (post)
            apply(client, u"post.utm"_s, update(*post, {{dice.below(2) == 0 ? u"utm/source"_s : u"utm/campaign"_s, token('v')}}));
        return true;
    case Kind::EditTwo: {
        const auto other = pick(client, u"Post"_s, dice.next() | 3);
        if (post && other && other->id != post->id) {
            const QString tag = token('t');
            apply(client, u"post.two"_s, update(*post, {{u"tags/"_s + tag, true}}) + update(*other, {{u"tags/"_s + tag, true}, {u"title"_s, token('v')}}));
        }
        return true;
    }
    case Kind::Destroy:
        if (post)
            apply(client, u"post.destroy"_s, {SetOp::destroy(u"Post"_s, post->id)});
        return true;
    case Kind::Schedule:
    case Kind::Unschedule:
        if (post) {
            const QString when = QDateTime::fromMSecsSinceEpoch(1'900'000'000'000 + qint64(dice.below(1'000'000)) * 1000, Qt::UTC)
                                     .toString(u"yyyy-MM-ddTHH:mm:ss.zzzZ"_s);
            if (step.kind == Kind::Schedule)
                apply(client, u"post.schedule"_s, update(*post, {{u"status"_s, u"scheduled"_s}, {u"scheduledAt"_s, when}, {u"tags/"_s + token('t'), true}}));
            else
                apply(client, u"post.unschedule"_s, update(*post, {{u"status"_s, u"draft"_s}}));
        }
        return true;
    case Kind::BadEdit:
        if (post) {
            apply(client, u"post.bad"_s, update(*post, {{u"status"_s, u"published"_s}, {u"tags/"_s + token('t'), true}}));
            // One that stands on it, and must fall with it.
            if (client.usable)
                apply(client, u"post.after"_s, update(*post, {{u"tags/"_s + token('t'), true}}));
        }
        return true;
    case Kind::Undo:
    case Kind::Redo: {
        const auto saved = step.kind == Kind::Undo ? client.store->undo() : client.store->redo();
        noteSaved(client, saved);
        return true;
    }
    case Kind::RetryCard:
    case Kind::DropCard: {
        const auto cards = client.store->reader().rejected();
        if (!cards || cards->isEmpty())
            return true;
        const RecordId id = cards->at(qsizetype(dice.below(quint64(cards->size())))).mutation;
        if (step.kind == Kind::DropCard) {
            if (client.store->discardRejected(id))
                m_oracle.noteDismissed(id);
            return true;
        }
        const auto saved = client.store->retryRejected(id);
        if (saved) {
            m_oracle.noteDismissed(id);
            noteSaved(client, saved);
        }
        return true;
    }
    case Kind::TakeBack: {
        const auto outbox = client.store->reader().outbox();
        if (!outbox || outbox->isEmpty())
            return true;
        const RecordId id = outbox->last().mutation;
        if (client.store->discardPending(id))
            m_oracle.noteDiscarded(id);
        return true;
    }
    case Kind::AddTarget: {
        const auto account = pick(client, u"SocialAccount"_s, dice.next());
        if (post && account)
            apply(client, u"target.create"_s,
                  {SetOp::create(u"PostTarget"_s, RecordId::create('t', client.clock, client.rng),
                                 {{u"postId"_s, post->id.toString()}, {u"accountId"_s, account->id.toString()}, {u"platform"_s, u"mastodon"_s}})});
        return true;
    }
    case Kind::EditTarget:
    case Kind::DestroyTarget: {
        const auto target = pick(client, u"PostTarget"_s, dice.next());
        if (target && step.kind == Kind::DestroyTarget)
            apply(client, u"target.destroy"_s, {SetOp::destroy(u"PostTarget"_s, target->id)});
        else if (target)
            apply(client, u"target.edit"_s, update(*target, {{u"customContent/body"_s, token('v')}}, u"PostTarget"_s));
        return true;
    }
    case Kind::Campaign: {
        const auto known = pick(client, u"Campaign"_s, dice.next());
        if (known && dice.below(2) == 0) {
            if (post)
                apply(client, u"post.campaign"_s, update(*post, {{u"campaignId"_s, known->id.toString()}}));
            return true;
        }
        const RecordId id = RecordId::create('c', client.clock, client.rng);
        QList<SetOp> ops{SetOp::create(u"Campaign"_s, id, {{u"name"_s, token('v')}})};
        if (post)
            ops += update(*post, {{u"campaignId"_s, id.toString()}});
        apply(client, u"campaign.create"_s, ops);
        return true;
    }
    case Kind::Resolve: {
        const auto conflict = pick(client, u"Conflict"_s, dice.next());
        if (conflict)
            apply(client, u"conflict.resolve"_s, update(*conflict, {{u"resolution"_s, u"keep_mine"_s}}, u"Conflict"_s));
        return true;
    }
    default:
        return false;
    }
}

} // namespace campanile::sim
