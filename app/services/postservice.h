// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/core/recordid.h"
#include "app/core/result.h"
#include "app/core/rng.h"
#include "app/store/store.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace campanile::services {

/** What a new post starts with. */
struct NewPost {
    QString title = {};
    QString body = {};
    QString timezone = {};                 ///< IANA zone the person plans in; empty = UTC
    std::optional<qint64> scheduledAt = {}; ///< ms since epoch
    QList<RecordId> accounts = {};    ///< SocialAccounts it goes to
    RecordId campaign = {};           ///< null = none
    QStringList tags = {};
    bool isIdea = false;
    QJsonObject properties = {};      ///< further properties of Post in wire form
};

/** A post and the instant it is to stand at. */
struct PostMove {
    RecordId post;
    qint64 at = 0; ///< ms since epoch
};

/** Which posts of a series an edit means. */
enum class SeriesScope { This, ThisAndFollowing, All };

/**
 * Everything a person does with posts. Each function checks the rules against the record as it stands, on the store's
 * writer thread, and writes one mutation there; @p done gets the saved edit or the error, on the thread of @p context.
 * A set of posts is one mutation: all of it or nothing, one step of undo. Call from the GUI thread; the store, clock and
 * random source must outlive the service.
 *
 * Errors: post.locked (being published or published), post.inPast, post.noTargets, post.lastAccount, post.noTime, post.gone,
 * post.noSuchAccount, post.notASeries, post.notWaiting, and those of the store.
 */
class PostService
{
public:
    using Done = std::function<void(Result<store::Saved>)>;
    using IdDone = std::function<void(Result<RecordId>)>;
    using VoidDone = std::function<void(Result<void>)>;

    PostService(store::StoreRunner &store, const Clock &clock, Rng &rng) : m_store(store), m_clock(clock), m_rng(rng) {}

    /** Creates a draft (or an idea) with its targets; gives its id. */
    void create(const NewPost &post, QObject *context, IdDone done);
    /** Changes properties of Post; @p patch is a PatchObject. Typing joins with the edit before it. @p base: what the person had before
        them, path -> value (store::SetOp::base): a colleague's change that arrived while they wrote is then merged, not overwritten. */
    void edit(const RecordId &post, const QJsonObject &patch, QObject *context, Done done, const QJsonObject &base = {});
    /** Sets the accounts: adds and removes targets. */
    void setAccounts(const RecordId &post, const QList<RecordId> &accounts, QObject *context, Done done);
    /** Changes the text of one network; @p patch is a PatchObject on customContent ("body": null goes back to the common text). */
    void customise(const RecordId &target, const QJsonObject &patch, QObject *context, Done done, const QJsonObject &base = {});
    /** Keeps a text that somebody writes beside the post, on this computer alone; undefined forgets it. @p place: its path in the post. */
    void keepBeside(const RecordId &post, const QString &place, const QJsonValue &text, QObject *context, VoidDone done);
    /** Texts of keepBeside() by place; on a reader thread. */
    [[nodiscard]] static Result<QHash<QString, QJsonValue>> textsBeside(store::Reader &reader, const RecordId &post);

    /** Changes values of the fields that a network declares (app/domain/networks.h); @p patch is a PatchObject on options. */
    void setOptions(const RecordId &target, const QJsonObject &patch, QObject *context, Done done);
    /** Whether Campanile publishes the target or a person does, with a reminder; wire value of DeliveryMode. */
    void setDelivery(const RecordId &target, const QString &mode, QObject *context, Done done);
    /** A person has published a target by hand, now; @p url may be empty. Error post.notWaiting when it waits for nobody. */
    void doneByHand(const RecordId &target, const QString &url, QObject *context, Done done);

    /** Moves posts in time. A scheduled post may not go into the past. */
    void move(const QList<PostMove> &moves, QObject *context, Done done);
    /** Shifts posts by days and minutes of wall clock in the zone each was planned in. */
    void shift(const QList<RecordId> &posts, int days, int minutes, QObject *context, Done done);
    /** Copies posts with targets and media, as drafts at the given instants. */
    void copy(const QList<PostMove> &copies, QObject *context, Done done);
    /** Takes the date away; scheduled posts become drafts. */
    void unplan(const QList<RecordId> &posts, QObject *context, Done done);
    /** Deletes posts; the server keeps them for 30 days. */
    void remove(const QList<RecordId> &posts, QObject *context, Done done);
    void addTag(const QList<RecordId> &posts, const QString &tag, bool on, QObject *context, Done done);

    /** Hands the post to the publisher: needs a time in the future and an account. */
    void schedule(const QList<RecordId> &posts, QObject *context, Done done);
    /** As schedule(), due at once. */
    void publishNow(const RecordId &post, QObject *context, Done done);
    /** Back to draft; possible until publishing starts. */
    void unschedule(const QList<RecordId> &posts, QObject *context, Done done);
    void setStatus(const RecordId &post, const QString &status, QObject *context, Done done);

    /** Edits a series (postseries.cpp). @p occurrence is the instant that was clicked, ms since epoch. */
    void editSeries(const RecordId &series, qint64 occurrence, SeriesScope scope, const QJsonObject &patch,
                    QObject *context, Done done);
    /** Leaves one instant of a series out. */
    void skipOccurrence(const RecordId &series, qint64 occurrence, QObject *context, Done done);
    /** Moves instants of a series; This makes a post of its own that stands for the instant. */
    void moveOccurrence(const RecordId &series, qint64 occurrence, qint64 to, SeriesScope scope, QObject *context, Done done);

private:
    /** Changes a map of a target whose post can be edited; typing joins with the edit before it. */
    void patchMap(const RecordId &target, const QString &property, const QJsonObject &patch, const QString &label, QObject *context, Done done, const QJsonObject &base = {});
    /** Runs @p build on the writer thread and applies the mutation it gives. */
    void submit(std::function<Result<store::Mutation>(store::Reader &)> build, QObject *context, Done done);

    store::StoreRunner &m_store;
    const Clock &m_clock;
    Rng &m_rng;
};

} // namespace campanile::services
