// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/posts/draftsmodel.h"
#include "ui/kit/popover.h"
#include "ui/shell/panel.h"
#include "views/calendar/calendarpreview.h"
#include "views/calendar/calendarview.h"

#include <QPointer>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace campanile::ui {
class PanelFrame;
}

namespace campanile::views {

class AgendaView;
class CalendarCommands;
class CalendarFilters;
class CalendarHeader;
class MonthView;
class TimeGridView;
class UnscheduledTray;

/**
 * The calendar: header, the four views, preview beside them, tray below. Wires controller, edits and views; decides
 * nothing itself. GUI thread; owned by its dock; @p deps must outlive it.
 */
class CalendarPanel final : public ui::Panel
{
    Q_OBJECT

public:
    static constexpr int kStateVersion = 1;

    /** @p ahead: a model that already reads the first page (readAhead()); null makes one. */
    explicit CalendarPanel(const PanelDeps &deps, QWidget *parent = nullptr, std::unique_ptr<models::CalendarModel> ahead = {});
    ~CalendarPanel() override;

    [[nodiscard]] QJsonObject saveState() const override;
    [[nodiscard]] bool restoreState(const QJsonObject &state, int version) override;
    void openRecord(const RecordId &id, const QJsonObject &args) override;

    [[nodiscard]] CalendarController &controller() { return m_controller; }
    [[nodiscard]] CalendarEdits &edits() { return m_edits; }
    /** The view that is shown. */
    [[nodiscard]] CalendarView *view() const;
    [[nodiscard]] CalendarFilters *filters() const;
    [[nodiscard]] CalendarCommands &commands() const { return *m_commands; }
    [[nodiscard]] CalendarPreview *preview() const { return m_preview; }
    [[nodiscard]] UnscheduledTray *tray() const { return m_tray; }
    [[nodiscard]] ui::Popover *popover() const { return m_popover; }
    /** Marks painted under the posts (best times, gaps). Not owned; remove before it goes. */
    void addOverlay(const OverlayProvider *provider);
    void removeOverlay(const OverlayProvider *provider);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildBody();
    void buildHint();
    void buildHeader();
    void wireView(CalendarView *view);
    void wireCommands();
    void wireParts();
    void wireTray();
    void retranslate();
    void showKind();
    void refreshState();
    void takeWanted();
    void refreshSelection();
    void refreshHint();
    void tell(const QString &text, ui::Tone tone, const RecordId &step);
    /** That instant where @p key names one of a series, else the post. */
    void open(const EntryKey &key);
    void askSeries(const ScopeQuestion &question);
    void setPreviewShown(bool shown);
    void placePreview();

    const PanelDeps &m_deps;
    CalendarController m_controller;
    CalendarEdits m_edits;
    CardPainter m_cards;
    CalendarScene m_scene;
    models::DraftsModel m_drafts;
    ui::PanelFrame *m_frame = nullptr;
    CalendarCommands *m_commands = nullptr;
    CalendarHeader *m_header = nullptr;
    QStackedWidget *m_stack = nullptr;
    MonthView *m_month = nullptr;
    TimeGridView *m_time = nullptr;
    AgendaView *m_agenda = nullptr;
    CalendarPreview *m_preview = nullptr;
    UnscheduledTray *m_tray = nullptr;
    QWidget *m_hint = nullptr;
    QLabel *m_hintText = nullptr;
    QPushButton *m_hintAction = nullptr;
    QLabel *m_live = nullptr;
    QPointer<ui::Popover> m_popover;
    QTimer m_settle;
    bool m_previewShown = true;
    bool m_loaded = false;
    std::optional<RecordId> m_wanted; ///< opened from elsewhere, chosen as soon as it is loaded
};

} // namespace campanile::views
