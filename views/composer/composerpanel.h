// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/panel.h"
#include "ui/theme/tokens.h"
#include "views/composer/composercontroller.h"
#include "views/spellworker.h"

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace campanile::ui {
class Chip;
class PanelFrame;
}

namespace campanile::views::composer {

class AccountPicker;
class ComposerFooter;
class ComposerPresence;
class ConflictStrip;
class DetailsBox;
class JournalList;
class MediaPictures;
class MoreFields;
class NetworkFields;
class NoticeStrip;
class OutcomeList;
class PreviewCards;
class ReadinessList;
class ScheduleBox;
class TextEditors;

/**
 * The composer's layout: writing on the leading side; preview, readiness and journal beside it where there is room,
 * below it where there is not. All decisions are the controller's. GUI thread; @p deps must outlive it.
 */
class ComposerPanel final : public ui::Panel
{
    Q_OBJECT

public:
    explicit ComposerPanel(const PanelDeps &deps, QWidget *parent = nullptr);
    ~ComposerPanel() override;

    [[nodiscard]] QJsonObject saveState() const override;
    [[nodiscard]] bool restoreState(const QJsonObject &state, int version) override;
    void openRecord(const RecordId &id, const QJsonObject &args) override;
    [[nodiscard]] ComposerController &controller() { return *m_controller; }
    [[nodiscard]] TextEditors *editors() const { return m_editors; }
    [[nodiscard]] MoreFields *fields() const { return m_more; }
    [[nodiscard]] NetworkFields *networkFields() const { return m_networks; }
    [[nodiscard]] ComposerFooter *footer() const { return m_footer; }
    [[nodiscard]] NoticeStrip *notice() const { return m_notice; }
    [[nodiscard]] ConflictStrip *conflict() const { return m_conflict; }
    [[nodiscard]] ComposerPresence *presence() const { return m_presence; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeMain();
    QWidget *makeSide();
    QWidget *makeSideEmpty(QWidget *parent);
    QWidget *makeSidePane(QWidget *parent);
    void makeActions();
    void connectController();
    void showOpened();
    void showFacts();
    void showSaveState();
    void showAnalysis();
    void showSide();
    void placeSide();
    void undoWorkspace(bool redo);
    void tell(const QString &text, ui::Tone tone, std::function<void()> undo = {}, const RecordId &step = {});
    void showActed(const QString &what, const RecordId &step);
    [[nodiscard]] bool isAddressed() const;
    [[nodiscard]] QString titleText() const;

    const PanelDeps &m_deps;
    ComposerController *m_controller;
    SpellWorker *m_spelling;
    MediaPictures *m_pictures;
    ui::PanelFrame *m_frame = nullptr;
    ui::Chip *m_status = nullptr;
    QLabel *m_saved = nullptr;
    ComposerPresence *m_presence = nullptr;
    NoticeStrip *m_notice = nullptr;
    ConflictStrip *m_conflict = nullptr;
    OutcomeList *m_outcome = nullptr;
    AccountPicker *m_accounts = nullptr;
    TextEditors *m_editors = nullptr;
    ScheduleBox *m_schedule = nullptr;
    DetailsBox *m_details = nullptr;
    MoreFields *m_more = nullptr;
    NetworkFields *m_networks = nullptr;
    QWidget *m_side = nullptr;
    QWidget *m_sideFull = nullptr;
    QWidget *m_sideEmpty = nullptr;
    QWidget *m_sidePane = nullptr;
    QScrollArea *m_mainScroll = nullptr;
    QScrollArea *m_sideScroll = nullptr;
    QVBoxLayout *m_mainColumn = nullptr;
    PreviewCards *m_preview = nullptr;
    ReadinessList *m_readiness = nullptr;
    JournalList *m_journal = nullptr;
    QLabel *m_journalTitle = nullptr;
    QLabel *m_readinessTitle = nullptr;
    ComposerFooter *m_footer = nullptr;
    domain::Light m_shownWorst = domain::Light::Ok;
    QStringList m_shownPlatforms; ///< that the optional fields were fitted to
    QTimer m_previewTimer; ///< sentences and cards follow the counters
    bool m_sideBeside = false;
};

} // namespace campanile::views::composer
