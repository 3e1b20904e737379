// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>
#include <QString>

#include <functional>

class QListWidget;
class QStackedWidget;

namespace campanile {
class Settings;
}

namespace campanile::ui {

class ActionRegistry;
class Theme;

/** One page of the settings dialog. */
struct SettingsPage {
    QString id;
    std::function<QString()> title;
    QString icon;
    /** Made when the page is first seen. */
    std::function<QWidget *(QWidget *parent)> factory;
};

/** Pages in order; others may add their own before the dialog opens. */
class SettingsPages
{
public:
    /** False when the id is taken or there is no factory. */
    bool add(SettingsPage page);
    [[nodiscard]] const QList<SettingsPage> &all() const { return m_pages; }

private:
    QList<SettingsPage> m_pages;
};

/** Adds appearance, language, time zone and shortcuts. Arguments outlive the pages. */
void addShellPages(SettingsPages &pages, Settings &settings, Theme &theme, ActionRegistry &actions);

/** The settings window; changes act at once, so there is only Close. Deletes itself. */
class SettingsDialog : public QDialog
{
    Q_OBJECT
public:
    explicit SettingsDialog(const SettingsPages &pages, QWidget *parent = nullptr);
    void showPage(const QString &id);

protected:
    void changeEvent(QEvent *event) override;

private:
    void select(int row);
    void fit();
    QList<SettingsPage> m_pages;
    QListWidget *m_list = nullptr;
    QStackedWidget *m_stack = nullptr;
    QList<bool> m_made;
};

} // namespace campanile::ui
