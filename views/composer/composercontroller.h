// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/assetservice.h"
#include "app/services/postservice.h"
#include "app/services/publishservice.h"
#include "ui/theme/paint.h"
#include "views/composer/composeranalysis.h"
#include "views/paneldeps.h"

#include <QImage>
#include <QMap>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace campanile::views::composer {

/** Whether what is on screen is on the disk. */
enum class SaveState { Saved, Unsaved, Saving, Failed };

/** A text whose edit met a colleague's: the editor shows this person's, the post has the other until one is chosen. */
struct ApartText {
    QString scope;
    QString property;             ///< one of textProperties
    QList<RecordId> conflicts;    ///< open ones, newest first; empty = it was decided, and something was written since
    QJsonValue kept;              ///< this person's side as the conflict has it; undefined = unknown
    QString otherName;            ///< who wrote the other; empty when unknown
    bool isInRecord = false;      ///< the conflict's own record brings kept back when the post is opened again
    QJsonValue beside = QJsonValue(QJsonValue::Undefined); ///< what is on this computer's disk beside the post
};

/**
 * The composer without widgets: one post, its texts while they are written, autosave, merging with changes from
 * elsewhere, counts and readiness. Scope "" is the common text; the wire name of a network is that network's own.
 *
 * Typing changes m_texts at once; at most kSaveDelayMs after the first unsaved key everything is handed to the services,
 * and saveState() is Saved only after the store's commit. What changed in the cache meanwhile is merged three-way
 * (app/domain/textmerge); a save under way makes an earlier read worthless, so such reads are done again.
 * What is typed while a post is still being read goes below its text; a post that turns out to be locked leaves it as a
 * draft of its own. A post that was not written yet is created by the first edit. A text that came into conflict stays as this
 * person wrote it and is kept beside the post until they choose (composerconflicts.cpp). GUI thread; @p deps must outlive it.
 */
class ComposerController : public QObject
{
    Q_OBJECT

public:
    static constexpr int kSaveDelayMs = 600;
    static constexpr int kAnalysisDelayMs = 50;

    explicit ComposerController(const PanelDeps &deps, QObject *parent = nullptr);
    ~ComposerController() override;

    /** @p occurrence: the instant of a series that was opened, ms since epoch; 0 = the post itself. */
    void open(const RecordId &post, qint64 occurrence = 0);
    /** A post that exists once something is written. */
    void startNew(qint64 scheduledAt = 0);
    /** Hands over everything that is not saved. */
    void flush();
    /** Runs @p then once the post exists and everything is on the disk; not at all when saving fails. */
    void whenSaved(std::function<void()> then);

    [[nodiscard]] const PostFacts &facts() const { return m_facts; }
    [[nodiscard]] const domain::NetworkCatalogue &networks() const { return m_deps.context.networks(); }
    /** The account as it is drawn everywhere; its initials and network when it is not known here. */
    [[nodiscard]] ui::AvatarLook avatarOf(const RecordId &account, const QString &name, const QString &platform) const;
    [[nodiscard]] const Analysis &analysis() const { return m_analysis; }
    [[nodiscard]] const RecordId &post() const { return m_post; }
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    [[nodiscard]] SaveState saveState() const { return m_saveState; }
    /** False while the post is read or locked, for viewers, and until the scope of a series edit is chosen. */
    [[nodiscard]] bool canEdit() const;
    /** As canEdit(), and while the post is still being read. */
    [[nodiscard]] bool canType() const { return canEdit() || isOpening(); }
    /** False for a viewer of the workspace. */
    [[nodiscard]] bool mayEdit() const { return m_deps.context.canEdit(); }
    /** A date is set and still to come. */
    [[nodiscard]] bool isAhead() const { return m_facts.scheduledAt > m_deps.clock.nowMs(); }
    /** When what was opened goes out: the instant of a series, else the post. */
    [[nodiscard]] qint64 shownAt() const { return needsScope() ? m_occurrence : m_facts.scheduledAt; }
    [[nodiscard]] bool needsScope() const { return m_occurrence != 0 && !m_facts.rule.isEmpty(); }
    [[nodiscard]] const QSet<QString> &uploading() const { return m_uploading; }
    [[nodiscard]] QString mediaPath(const MediaFacts &media) const;

    // --- texts
    [[nodiscard]] bool isOwn(const QString &platform) const { return !platform.isEmpty() && m_texts.contains(platform); }
    /** The network's own text, or the common one. */
    [[nodiscard]] const PostText &text(const QString &scope) const;
    /** Index 0 is the body, then the thread parts. */
    void setPart(const QString &scope, int index, const QString &text);
    void addPart(const QString &scope);
    void removePart(const QString &scope, int index);
    void movePart(const QString &scope, int from, int to);
    void setFirstComment(const QString &scope, const QString &text);
    void setNotes(const QString &text);
    void detach(const QString &platform);
    void useCommon(const QString &platform);

    // --- conflicts (composerconflicts.cpp)
    /** Texts that are not the post's, by "scope/property". */
    [[nodiscard]] const QMap<QString, ApartText> &apart() const { return m_apart; }
    [[nodiscard]] const ApartText *apartText(const QString &scope, const QString &property) const;
    /** A text that goes out is among them: what would be published is not what is on screen. */
    [[nodiscard]] bool isUndecided() const;
    /** The post gets this person's text, or the editor the post's. */
    void useText(const QString &scope, const QString &property, bool mine);

    // --- properties
    /** A PatchObject on Post, saved with the next texts; shown at once. */
    void patch(const QJsonObject &properties);
    void setTag(const QString &tag, bool on);
    void setAccount(const RecordId &account, bool on);
    /** A value of a field that the target's network declares; null takes it away. Saved with the next texts. */
    void setOption(const RecordId &target, const QString &name, const QJsonValue &value);
    /** Publish this target by hand, with a reminder, or leave it to Campanile. */
    void setReminder(const RecordId &target, bool on);
    /** The person has published the target on the network's page; @p url may be empty. */
    void doneByHand(const RecordId &target, const QString &url);

    // --- media (composermedia.cpp)
    void addFiles(const QStringList &files, int part = 0);
    /** An encoded picture. */
    void addImage(const QByteArray &data, const QString &name, int part = 0);
    /** Encodes on the pool. */
    void addPicture(const QImage &image, const QString &name, int part = 0);
    void removeMedia(const RecordId &use);
    /** @p before: index among the media of @p part that it goes before; their count for the end. */
    void moveMedia(const RecordId &use, int part, int before);
    /** Shown at once, saved with the next texts. */
    void setAltText(const RecordId &use, const QString &text);
    /** Media of a part in order; the last part has those of parts that are no longer there, as when publishing. */
    [[nodiscard]] QList<MediaFacts> mediaOf(int part) const;

    // --- what to do with it (composerposts.cpp)
    void schedule();
    void publishNow();
    void backToDraft();
    /** Takes the date away, and the post back from the publisher. */
    void unplan();
    /** Stops a post that is being published, as far as it has not left. */
    void stopPublishing();
    [[nodiscard]] bool canStop() const;
    /** Takes up one account again, or tells what the person saw there; @p url only with Seen::There, may be empty. */
    void retryTarget(const RecordId &target, services::PublishService::Seen seen, const QString &url);
    [[nodiscard]] bool canRetry() const;
    void duplicate();
    void remove();
    void chooseScope(services::SeriesScope scope);
    void skipOccurrence();

Q_SIGNALS:
    /** Another post, or everything about it, is to be shown. */
    void opened();
    void factsChanged();
    /** A picture of an account came: avatarOf() has it. */
    void picturesChanged();
    /** The text of @p scope is no longer what the editor shows. */
    void textReplaced(const QString &scope);
    /** Somebody else changed what is being written; @p clean: both are in the text now. */
    void textMerged(bool clean);
    void analysisChanged();
    void saveStateChanged();
    void failed(const campanile::Error &error);
    /** A person's action was carried out: "post.schedule", "post.delete" ...; @p step: the mutation that undo takes back. */
    void acted(const QString &what, const campanile::RecordId &step);
    /** The post was deleted, here or elsewhere. */
    void gone();

private:
    struct Write {
        QString scope;       ///< "" = the post
        QJsonObject patch;
        PostText sent;
        QJsonObject base = {}; ///< what was there when the person began, for the texts in patch
    };

    [[nodiscard]] bool isOpening() const;
    void reset();
    void reload();
    void takeTyped(const QString &typed);
    /** Leaves what was typed too early as a draft of its own. */
    void keepAside(const QString &typed);
    void joinLater(const RecordId &post, const QString &typed);
    void whenOpen(std::function<void()> then);
    void placeMedia(const QList<services::MediaPlace> &places);
    void mediaFollows(const std::function<int(int)> &newPart);
    [[nodiscard]] QString rankAtEnd(int part) const;
    void submitAlt(const RecordId &use, const QString &text);
    void submitOptions(const RecordId &target, const QJsonObject &patch);
    [[nodiscard]] bool hasPending() const { return !m_alts.isEmpty() || !m_options.isEmpty() || hasUnkept() || !pendingWrites().isEmpty(); }
    [[nodiscard]] bool isDecided();
    void takeConflicts(const PostFacts &facts, bool first);
    void takeBeside(const PostFacts &facts);
    void setApart(const ApartText &text, const QJsonValue &shown);
    void endApart(const QString &place, const QJsonValue &stored);
    void keepApartAside();
    void keepApart();
    void forgetBeside(const QString &place);
    [[nodiscard]] QJsonValue wantedBeside(const ApartText &text) const;
    [[nodiscard]] bool hasUnkept() const;
    /** @p text with those of @p instead in place of what is apart. */
    [[nodiscard]] PostText withoutApart(const QString &scope, PostText text, const PostText &instead) const;
    void take(const PostFacts &facts);
    void mergeTexts(const PostFacts &facts);
    [[nodiscard]] bool mergeScope(const QString &scope, const PostText &theirs, bool *clean);
    void readUploads();
    void onChanged(const store::ChangeNotice &notice);
    void touch();
    void setSaveState(SaveState state);
    void startAnalysis();
    [[nodiscard]] QList<Write> pendingWrites() const;
    void create();
    void letGo();
    void submit(const Write &write);
    void written(const Write &write, const Result<store::Saved> &saved);
    void finishSaving();
    [[nodiscard]] std::function<void(Result<store::Saved>)> report(const QString &what);
    PostText *editable(const QString &scope);

    const PanelDeps &m_deps;
    RecordId m_post;
    qint64 m_occurrence = 0;
    bool m_loaded = false;
    bool m_wanted = false;          ///< the post is to be created even though nothing is written
    PostFacts m_facts;
    QHash<QString, PostText> m_texts;
    QHash<QString, PostText> m_base; ///< what the cache had when m_texts was last equal to it
    QMap<QString, ApartText> m_apart; ///< by "scope/property"
    QSet<RecordId> m_knownConflicts; ///< open when the post was read last
    QSet<QString> m_writtenHere;    ///< texts that were saved since the post was opened
    QHash<QString, QJsonValue> m_chosenAway; ///< this person's texts that gave way to the other, should they take that back
    bool m_overtakes = false;       ///< a write is handed over before the one before it is answered
    QJsonObject m_patch;            ///< not yet handed over
    QHash<RecordId, QJsonObject> m_options; ///< options not yet handed over, by target
    QHash<RecordId, QString> m_alts; ///< alt texts not yet handed over, by use
    Analysis m_analysis;
    QSet<QString> m_uploading;
    SaveState m_saveState = SaveState::Saved;
    QTimer m_saveTimer;
    QTimer m_analysisTimer;
    QTimer m_reloadTimer;
    QTimer m_factsTimer;            ///< gathers the keys typed into a field of the form
    int m_inFlight = 0;
    bool m_failedWrite = false;
    bool m_again = false;
    bool m_stale = false;
    quint64 m_epoch = 0;            ///< grows with each save and each post: older reads are dropped
    quint64 m_analysisRun = 0;
    quint64 m_visit = 0;            ///< grows with each post that is opened
    bool m_analysing = false;
    bool m_analyseAgain = false;
    std::shared_ptr<QJsonObject> m_createRest; ///< set while the post is being created
    QList<std::function<void()>> m_then;
    QList<std::function<void()>> m_whenOpen;
};

/** Applies a PatchObject on Post to @p facts, as far as the composer shows it. */
void applyPatch(PostFacts &facts, const QJsonObject &patch);
/** Applies a PatchObject on PostTarget.options. */
void applyOptions(TargetFacts &target, const QJsonObject &patch);

} // namespace campanile::views::composer
