# SPDX-License-Identifier: GPL-3.0-or-later
list(APPEND SERVER_CORE_SOURCES
  "${CMAKE_CURRENT_LIST_DIR}/httpclient.h" "${CMAKE_CURRENT_LIST_DIR}/httpclient.cpp" "${CMAKE_CURRENT_LIST_DIR}/httpguard.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/linkcard.h" "${CMAKE_CURRENT_LIST_DIR}/linkcard.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/platformadapter.h" "${CMAKE_CURRENT_LIST_DIR}/platformadapter.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/platformerror.h" "${CMAKE_CURRENT_LIST_DIR}/platformerror.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/platformtext.h" "${CMAKE_CURRENT_LIST_DIR}/platformtext.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/mastodonadapter.h" "${CMAKE_CURRENT_LIST_DIR}/mastodonadapter.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/blueskyadapter.h" "${CMAKE_CURRENT_LIST_DIR}/blueskyadapter.cpp" "${CMAKE_CURRENT_LIST_DIR}/blueskymedia.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/tid.h" "${CMAKE_CURRENT_LIST_DIR}/tid.cpp"
)
list(APPEND SERVER_CORE_LIBS CURL::libcurl)
