// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/panel.h"
#include "ui/theme/tokens.h"
#include "views/composer/composercontroller.h"
#include "views/composer/spellworker.h"

class QBoxLayout;
class QLabel;
class QPushButton;
class QScrollArea;

namespace campanile::ui {
class Chip;
class PanelFrame;
}

namespace campanile::views::composer {

class AccountPicker;
class ComposerTools;
class DetailsBox;
class JournalList;
class MediaPictures;
class MediaStrip;
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

protected:
    void resizeEvent(QResizeEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeMain();
    QWidget *makeSide();
    QWidget *makeFooter();
    void makeActions();
    void connectController();
    void showOpened();
    void showFacts();
    void showSaveState();
    void showNotice();
    void showFooter();
    void placeSide();
    void runPrimary();
    void undoWorkspace(bool redo);
    void tell(const QString &text, ui::Tone tone, std::function<void()> undo = {});
    void showActed(const QString &what);
    [[nodiscard]] bool isAddressed() const;
    [[nodiscard]] QString titleText() const;

    const PanelDeps &m_deps;
    ComposerController *m_controller;
    SpellWorker *m_spelling;
    MediaPictures *m_pictures;
    ui::PanelFrame *m_frame = nullptr;
    ui::Chip *m_status = nullptr;
    QLabel *m_saved = nullptr;
    QWidget *m_notice = nullptr;
    QLabel *m_noticeText = nullptr;
    QWidget *m_scopeButtons = nullptr;
    AccountPicker *m_accounts = nullptr;
    TextEditors *m_editors = nullptr;
    ComposerTools *m_tools = nullptr;
    MediaStrip *m_media = nullptr;
    ScheduleBox *m_schedule = nullptr;
    DetailsBox *m_details = nullptr;
    QWidget *m_side = nullptr;
    QScrollArea *m_sideScroll = nullptr;
    QBoxLayout *m_mainColumn = nullptr;
    PreviewCards *m_preview = nullptr;
    ReadinessList *m_readiness = nullptr;
    JournalList *m_journal = nullptr;
    QLabel *m_journalTitle = nullptr;
    QLabel *m_readinessTitle = nullptr;
    QLabel *m_summary = nullptr;
    QPushButton *m_primary = nullptr;
    QPushButton *m_now = nullptr;
    QTimer m_previewTimer; ///< the cards follow a pause in typing
    bool m_sideBeside = false;
};

} // namespace campanile::views::composer
