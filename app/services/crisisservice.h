// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/clock.h"
#include "app/core/rng.h"
#include "app/store/store.h"

#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QString>

#include <functional>

namespace campanile::services {

/** A crisis that a person calls. */
struct CrisisCall {
    QString title;
    QString severity;          ///< wire value of CrisisSeverity
    QList<RecordId> accounts;  ///< that it touches; may be empty
    QString note;              ///< first entry of the timeline; may be empty
};

/** A prepared answer as its editor has it. */
struct CrisisTemplateText {
    RecordId id;               ///< null = a new one
    QString name;
    QString category;          ///< may be empty
    QString platform;          ///< wire value; empty = every network
    QString content;           ///< with variables such as {{product}}
    bool isActive = true;
};

/** What happens to posts whose time passed during a pause. */
enum class PauseEnd {
    KeepBack, ///< they stay where they are until somebody plans them again
    Publish   ///< they go out now
};

/** A record that was made, with the edit that made it. */
struct CrisisMade {
    RecordId id;
    store::Saved saved;
};

/**
 * Everything a person does about a crisis: answering the alarm, leading, ending it, the pause of all scheduled posts, rules and
 * prepared answers. Each call checks the rules against the records as they stand, on the store's writer thread, and writes
 * there in one mutation; it works offline. Each is a step of undo. What the model lets nobody unmake is taken back by its opposite, and says so:
 * a pause is ended, and what came due in it is kept back; posts that go out again are paused anew; a called crisis becomes a false alarm; a
 * note stays in the log under a line that takes it back. Only that a template was used elsewhere is no step. Saved::unchanged says that
 * nothing was to be done. Call from the GUI thread; store, clock and random source outlive the service. @p me is the user who does it.
 *
 * Errors: crisis.gone, crisis.isOver, crisis.isOpen, crisis.untitled, crisis.badSeverity, crisis.noSuchMember, crisis.emptyNote,
 * crisis.noteTooLong (args: most characters), pause.already, pause.none, crisisRule.incomplete, crisisRule.gone, those of domain::crisisConditionsOf(),
 * crisisTemplate.incomplete, crisisTemplate.gone, crisisTemplate.secondPerson, crisisTemplate.unapproved, and those of the store.
 */
class CrisisService
{
public:
    using Done = std::function<void(Result<store::Saved>)>;
    using MadeDone = std::function<void(Result<CrisisMade>)>;

    CrisisService(store::StoreRunner &store, const Clock &clock, Rng &rng) : m_store(store), m_clock(clock), m_rng(rng) {}

    void acknowledge(const RecordId &event, const RecordId &me, QObject *context, Done done);
    /** Whoever leads has seen it, so this acknowledges, too. */
    void takeLead(const RecordId &event, const RecordId &me, QObject *context, Done done);
    /** @p user null: nobody leads. */
    void setLead(const RecordId &event, const RecordId &user, QObject *context, Done done);
    void setSeverity(const RecordId &event, const QString &severity, QObject *context, Done done);
    void resolve(const RecordId &event, const RecordId &me, const QString &notes, QObject *context, Done done);
    void markFalseAlarm(const RecordId &event, const RecordId &me, const QString &notes, QObject *context, Done done);
    void reopen(const RecordId &event, QObject *context, Done done);
    /** The caller leads. */
    void call(const CrisisCall &call, const RecordId &me, QObject *context, MadeDone done);
    void addNote(const RecordId &event, const RecordId &me, const QString &text, const QList<RecordId> &mentioned, QObject *context, MadeDone done);

    /** @p event null: for no particular crisis. */
    void pausePosts(const RecordId &event, const RecordId &me, const QString &reason, QObject *context, MadeDone done);
    /** Ends every pause that holds. */
    void resumePosts(const RecordId &me, PauseEnd end, QObject *context, Done done);

    /** @p rule null: a new one. @p value: properties of CrisisAlertRule. */
    void saveRule(const RecordId &rule, const QJsonObject &value, QObject *context, Done done);
    /** Several new ones in one step. */
    void addRules(const QList<QJsonObject> &values, QObject *context, Done done);
    void removeRule(const RecordId &rule, QObject *context, Done done);
    void setRuleActive(const RecordId &rule, bool active, QObject *context, Done done);

    /** A changed text loses its approval. */
    void saveTemplate(const CrisisTemplateText &text, QObject *context, Done done);
    void removeTemplate(const RecordId &id, QObject *context, Done done);
    /** By another person than the one who last changed the text, unless nobody else could. */
    void approveTemplate(const RecordId &id, const RecordId &me, QObject *context, Done done);
    void withdrawApproval(const RecordId &id, QObject *context, Done done);
    /** Puts into the timeline of @p event that an approved template was used elsewhere than in a reply, which the server sees itself. */
    void noteUse(const RecordId &event, const RecordId &templateId, const RecordId &me, QObject *context, Done done);

private:
    void submit(std::function<Result<store::Mutation>(store::Reader &)> build, QObject *context, Done done);
    void end(const RecordId &event, const RecordId &me, const QString &status, const QString &label, const QString &notes, QObject *context, Done done);
    [[nodiscard]] RecordId newId() { return RecordId::create('d', m_clock, m_rng); }

    store::StoreRunner &m_store;
    const Clock &m_clock;
    Rng &m_rng;
};

} // namespace campanile::services
