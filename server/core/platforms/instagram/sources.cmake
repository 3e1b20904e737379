# SPDX-License-Identifier: GPL-3.0-or-later
list(APPEND SERVER_CORE_SOURCES
  "${CMAKE_CURRENT_LIST_DIR}/instagramadapter.h" "${CMAKE_CURRENT_LIST_DIR}/instagramadapter.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/instagraminbox.cpp"
)
