/** Version in package.json and the time-independent hash of the sources it was built from, such as `0.1.0`. */
export const APP_VERSION: string = __APP_VERSION__
